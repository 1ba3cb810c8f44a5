from analysis.pipeline.store import Store


def test_a_part_that_another_process_moves_meanwhile_is_no_error(tmp_path):
    store = Store(tmp_path, "key")
    store.folder.mkdir()
    (store.folder / ".part-half").symlink_to(tmp_path / "moved")  # listed, and gone when it is looked at
    assert store.places() == {}
