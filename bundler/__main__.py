"""Run the command as ``python -m bundler``."""

from bundler.cli.main import main

if __name__ == "__main__":
    main()
