# Everything a person needs: make demo, make test. Both set up what they need first.
PYTHON ?= python3
VENV := .venv
ifeq ($(OS),Windows_NT)
BIN := $(VENV)/Scripts
else
BIN := $(VENV)/bin
endif
EXAMPLE := examples/open-conditions
JOBS ?= 2

.PHONY: help demo test lint format bench example clean

help:
	@echo "make demo    set up, build the example bundle, and say where the PDF is"
	@echo "make test    set up, and run the tests"
	@echo "make lint    style and types: ruff, mypy --strict"
	@echo "make format  put the code into the house style"
	@echo "make bench   time the build against qpdf"
	@echo "make example make the example's documents again"
	@echo "make clean   delete what was set up"

$(VENV)/ready: setup.cfg pyproject.toml
	sh tools/make-venv.sh "$(PYTHON)" "$(VENV)"
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable ".[web,test]"
	@touch $(VENV)/ready

demo: $(VENV)/ready
	$(BIN)/jrbundle build $(EXAMPLE)

# axe-core, for the tests of the local page.
$(VENV)/axe/ready: $(VENV)/ready tools/get-axe.sh
	sh tools/get-axe.sh $(VENV)/axe

# What a file's tests share is made once where they run one after the other; who is done first takes half of the rest.
test: $(VENV)/ready $(VENV)/axe/ready
	$(BIN)/python -m pytest -n $(JOBS) --dist worksteal

lint: $(VENV)/ready
	$(BIN)/python -m ruff check .
	$(BIN)/python -m ruff format --check .
	$(BIN)/python -m mypy

format: $(VENV)/ready
	$(BIN)/python -m ruff check --fix .
	$(BIN)/python -m ruff format .

bench: $(VENV)/ready
	$(BIN)/python benchmarks/build.py

example: $(VENV)/ready
	$(BIN)/python $(EXAMPLE)/make_example.py

clean:
	rm -rf $(VENV) build *.egg-info .mypy_cache .ruff_cache .pytest_cache .hypothesis $(EXAMPLE)/.bundler $(EXAMPLE)/output
