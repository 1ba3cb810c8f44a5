# One command from a folder of articles to figures and a report. `make help` lists the targets.

PYTHON ?= python3
VENV ?= .venv
ARTICLES ?=
OUT ?=
TARGETS ?=
METHOD ?=
MODEL ?=
UPGRADE ?=

BIN = $(VENV)/bin
READY = $(VENV)/.ready
READY_DEV = $(VENV)/.ready-dev
# Twice quiet: errors only. Debian's pip warns of an extra of lxml whose name it spells in another way.
PIP = $(BIN)/python -m pip install --quiet --quiet --disable-pip-version-check
PIN = $(BIN)/uv pip compile --quiet --universal --python-version 3.11.0 --fork-strategy fewest $(if $(UPGRADE),--upgrade) \
      --generate-hashes --no-annotate --custom-compile-command 'make lock' --no-emit-package media-analysis-workbook

# `articles=news` would be passed over without a word, and the sample reported on.
SMALL = $(foreach name,articles out targets method model,$(if $(filter command,$(origin $(name))),$(name)))
ifneq ($(strip $(SMALL)),)
$(error Write what make is to know in capitals, ARTICLES=folder OUT=out, not $(strip $(SMALL)))
endif

# Nor is what no recipe reads: `ARTICLE=news`, or `OUT=out` alone, would give the sample's report under another name.
KNOWN = PYTHON VENV ARTICLES OUT TARGETS METHOD MODEL UPGRADE
OTHERS = $(filter-out $(KNOWN),$(foreach name,$(.VARIABLES),$(if $(filter command,$(origin $(name))),$(name))))
ifneq ($(strip $(OTHERS)),)
$(error make does not know $(strip $(OTHERS)): it takes $(KNOWN))
endif
# An OUT that the shell happens to have is none of that: the sample goes where it always goes.
ifeq ($(ARTICLES),)
ifneq ($(filter command,$(origin OUT)),)
$(error OUT is for your own articles: say which with ARTICLES=folder OUT=out)
endif
OUT =
endif

# Single quotes keep the shell from reading anything into a path or a target.
quoted = '$(subst ','\'',$(1))'
options = $(if $(ARTICLES),$(call quoted,$(ARTICLES))) $(if $(OUT),--out $(call quoted,$(OUT))) \
          $(if $(TARGETS),--targets $(call quoted,$(TARGETS))) $(if $(METHOD),--method $(call quoted,$(METHOD))) \
          $(if $(MODEL),--model $(call quoted,$(MODEL)))

.PHONY: help report pdf extract lab test bench lock licences audit clean
.DEFAULT_GOAL := help

help: ## List these targets
	@echo 'make report                            the sample: figures/ and reports/report.html'
	@echo 'make report ARTICLES=folder OUT=out    your own articles (TARGETS="Iran,Israel" METHOD=textblob)'
	@echo 'make report METHOD=transformer MODEL=folder   any Hugging Face classifier of (sentence, target) pairs'
	@echo
	@sed -nE 's/^([a-z]+):.*## (.*)/\1|\2/p' Makefile | awk -F'|' '{ printf "make %-9s %s\n", $$1, $$2 }'
	@echo
	@echo 'PYTHON=python3.12 chooses the Python that .venv is made with.'

report: $(READY) ## Run the notebooks and write figures, tables and one HTML report
	@$(BIN)/python -m analysis report $(options)

pdf: $(READY) ## The same report, and beside it as PDF (needs Chromium or WeasyPrint)
	@$(BIN)/python -m analysis report --pdf $(options)

extract: $(READY) ## Only the tables, as Parquet and CSV: ARTICLES=folder OUT=folder
	@$(BIN)/python -m analysis extract $(options)

lab: $(READY) ## Open the notebooks in JupyterLab, on your own articles with ARTICLES=folder
	@$(BIN)/python -m analysis lab $(options)

test: $(READY_DEV) ## Check style and types, and run every test
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/python -m pytest --numprocesses auto --maxprocesses 4 --dist loadfile

bench: $(READY_DEV) ## Measure how fast it is on this machine, as ratios
	@$(BIN)/python -m analysis bench $(options)

lock: $(READY_DEV) ## Pin again what the requirements ask for, for Python 3.11 and later (UPGRADE=1: the newest)
	@$(PIN) requirements.txt --output-file requirements.lock
	@$(PIN) requirements-dev.txt --constraints requirements.lock --output-file requirements-dev.lock \
	  $$(sed -nE 's/^([^ =]+)==.*/--no-emit-package \1/p' requirements.lock)
	@{ echo '# The versions of requirements.lock and requirements-dev.lock, for pip install -c. Made with: make lock'; \
	  sed -nE '/^[a-z]/ s/ *\\?$$//p' requirements.lock requirements-dev.lock | LC_ALL=C sort; } > constraints.txt

licences: $(READY_DEV) ## List the licence of every pinned package: data/measured/licences.csv
	@$(BIN)/python benchmarks/licences.py

audit: $(READY_DEV) ## Look the pinned versions up among known vulnerabilities (asks PyPI)
	@$(BIN)/python benchmarks/audit.py $(BIN)/uv tool run pip-audit

clean: ## Remove what was built: reports/ and caches (.venv and figures/ stay)
	rm -rf reports .pytest_cache .ruff_cache .mypy_cache .hypothesis .cache
	find src tests notebooks \( -name __pycache__ -o -name .ipynb_checkpoints \) -prune -exec rm -rf {} +

# The environment is made again when a pinned version changes, and only then. What is fetched is checked by its hash;
# the package itself is a folder that has none, so it is installed last, with what is then there.
$(READY): requirements.lock pyproject.toml
	@command -v $(PYTHON) >/dev/null || { \
	  echo '$(PYTHON) is not here: install Python 3.11 or later, or say where it is with make PYTHON=/path/to/python3.' >&2; exit 1; }
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { \
	  echo "$(PYTHON) is $$($(PYTHON) -V 2>&1): this needs Python 3.11 or later; point to one with make PYTHON=python3.12." >&2; exit 1; }
	@$(PYTHON) -c 'import ensurepip, venv' 2>/dev/null || { \
	  echo '$(PYTHON) cannot make a virtual environment: install its venv module first (Debian and Ubuntu: sudo apt-get install python3-venv).' >&2; exit 1; }
	@test -x $(BIN)/python || echo 'Setting up $(VENV) (a few minutes, once) ...'
	@$(PYTHON) -m venv $(VENV)
	@$(PIP) --require-hashes -r requirements.lock
	@$(PIP) --no-deps --no-build-isolation -e .
	@touch $@

$(READY_DEV): $(READY) requirements-dev.lock
	@$(PIP) --require-hashes -r requirements-dev.lock
	@touch $@
