# Commands of the project. `make preview` and `make test` are all that a newcomer needs.

PORT ?= 8000
PUBLICATION ?= .
PYTHON ?= python3
COMPILER ?= mkdocs
CLUSTER := $(if $(SCHEDULER),.venv/cluster.stamp)
VENV := .venv
BIN := $(VENV)/bin
NODE := tests/node/node_modules
TOOLS := $(BIN)/python -m build_scripts --publication $(PUBLICATION)
export NO_MKDOCS_2_WARNING = 1
export JOBS COMPILER SCHEDULER

.PHONY: machine preview site exports offline wheel test checked tested trials fuzz mutants bench evaluate corpus lighthouse screenshots matrix lock clean

preview: $(VENV)/$(COMPILER).stamp  ## Build, and serve with live reload; PUBLICATION= for another folder.
	@$(TOOLS) preview --port $(PORT)

site: $(VENV)/$(COMPILER).stamp $(CLUSTER)  ## Build site/; JOBS=4 has four processes make the editions.
	$(TOOLS) build

exports: $(VENV)/site.stamp  ## Write every edition’s PDF, Word, EPUB, text and data into exports/.
	$(TOOLS) exports

offline: $(VENV)/$(COMPILER).stamp  ## Build edition.zip, which unzipped is read without a server or a network.
	$(TOOLS) build --for-disk
	$(TOOLS) pack edition.zip

wheel: $(VENV)/build.stamp  ## Build dist/, from which pip installs the tools for a publication.
	$(BIN)/python -c 'from hatchling.build import build_wheel; print("dist/" + build_wheel("dist"))'

test: machine $(VENV)/dev.stamp $(NODE)/tests.stamp  ## Run every check and test.
	@$(MAKE) --no-print-directory --jobs=2 checked tested

checked:  # Beside the tests, because it has one processor wait for the other.
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy

tested:
	$(BIN)/pytest -n auto --dist worksteal

trials: machine $(VENV)/dev.stamp  ## Make at length the trials of which the tests make a sample; says how many.
	TRIALS=whole $(BIN)/pytest -n auto --dist worksteal -m "not hypothesis and not fuzz"

fuzz: $(VENV)/dev.stamp  ## Make those in which any input is read; says how many, and the slowest.
	TRIALS=whole $(BIN)/pytest -n auto --dist worksteal -m "hypothesis or fuzz"

mutants: $(VENV)/dev.stamp  ## Change rules one by one, and tell which changes no test notices.
	nice $(BIN)/python -m tests.mutants $(MODULES)

bench: $(VENV)/dev.stamp  ## Measure the build, and the reading of each format.
	$(BIN)/python -m tests.bench
	$(BIN)/python -m tests.bench_library
	$(BIN)/python -m tests.bench_exports

evaluate: $(VENV)/dev.stamp  ## Score structure and citations against labels and tags.
	$(BIN)/python -m tests.evaluate

corpus: $(VENV)/dev.stamp  ## Read every opinion at hand, and count what cannot be right.
	nice $(BIN)/python -m tests.corpus

lighthouse: $(VENV)/dev.stamp $(NODE)/all.stamp site  ## Measure the speed of the main pages.
	@sh tests/machine.sh chromium
	$(BIN)/python -m tests.lighthouse

screenshots: $(VENV)/dev.stamp site  ## Take pictures of the main pages.
	@sh tests/machine.sh chromium
	$(BIN)/python -m tests.screenshots

matrix: $(VENV)/dev.stamp  ## Draw every kind of page at every width and scheme; SITE= of another publication.
	@sh tests/machine.sh chromium
	$(BIN)/python -m tests.matrix $(or $(SITE),site) $(SLUGS)

lock: $(VENV)/dev.stamp  ## Recompile the locks; UPGRADE=--upgrade takes the newest of everything.
	for name in requirements $(basename $(wildcard requirements-*.in)); do \
		$(BIN)/uv pip compile --quiet $(UPGRADE) --universal --python-version 3.11 --generate-hashes \
			--no-header --no-emit-index-url --no-emit-find-links $$name.in -o $$name.txt || exit 1; \
	done
	cd tests/node && $(if $(UPGRADE),npm update --package-lock-only --silent &&) npm install --package-lock-only --silent

$(VENV)/site.stamp: requirements.txt
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' \
		|| { echo "Python 3.11 or later is needed; this is $$($(PYTHON) --version)."; exit 1; }
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements.txt
	@touch $@

$(VENV)/mkdocs.stamp: $(VENV)/site.stamp
	@touch $@

$(VENV)/properdocs.stamp: requirements-properdocs.txt $(VENV)/site.stamp
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements-properdocs.txt
	@touch $@

$(VENV)/zensical.stamp: requirements-zensical.txt $(VENV)/site.stamp
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements-zensical.txt
	@touch $@

$(VENV)/cluster.stamp: requirements-cluster.txt $(VENV)/site.stamp
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements-cluster.txt
	@touch $@

$(VENV)/build.stamp: requirements-build.txt $(VENV)/site.stamp
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements-build.txt
	@touch $@

$(VENV)/dev.stamp: requirements-dev.txt $(VENV)/site.stamp
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements-dev.txt
	@touch $@

machine:
	@sh tests/machine.sh

$(NODE)/tests.stamp $(NODE)/all.stamp: tests/node/package-lock.json | machine
	@sh tests/node/install.sh $(basename $(@F))

clean:  ## Remove everything that is made.
	rm -rf $(VENV) $(NODE) exports site site.offline site.old dist docs/opinions edition.zip .build tests/.build
