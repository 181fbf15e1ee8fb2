"""The programs that are compared: how each is installed, and how each is given a schema and files."""

import os
import shutil
import subprocess
from dataclasses import dataclass
from typing import Callable

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
HERE = os.path.join(ROOT, "benches", "comparison")
PEERS = os.path.join(ROOT, "target", "peers")
SCHEMA = os.path.join(ROOT, "schema", "disclosure.schema.json")
MDCHECK = os.path.join(ROOT, "target", "release", "mdcheck")
CRATES = {"jsonschema-cli": "0.60.2", "boon-cli": "0.6.2"}
ENVIRONMENT = {
    "PATH": os.environ["PATH"],
    "HOME": os.environ.get("HOME", "/"),
    "LC_ALL": "C.UTF-8",
    "MDCHECK_TODAY": "2026-11-22",
    "NODE_PATH": f"{PEERS}/node_modules",
}


@dataclass
class Tool:
    """A program and the command that has it judge files."""

    name: str
    command: Callable[[list[str]], list[str]]
    # What it says of a valid file, where it says something of each; else its exit code alone is trusted.
    of_each: str = ""
    # What it says of all of them, likewise.
    of_all: str = ""
    is_mdcheck: bool = False


def lint(*options):
    return lambda paths: [MDCHECK, "lint", "--color", "never", *options, *paths]


def ajv(paths):
    options = ["--spec=draft2020", "--strict=false", "-c", "ajv-formats", "-s", SCHEMA]
    return [f"{PEERS}/node_modules/.bin/ajv", "validate", *options, *(word for path in paths for word in ("-d", path))]


def sourcemeta(*options):
    # The program itself, without the node script that starts it.
    program = f"{PEERS}/node_modules/@sourcemeta/jsonschema/build/github-releases/jsonschema-linux-x86_64"
    return lambda paths: [program, "validate", "--format-assertion", *options, SCHEMA, *paths]


def jsonschema_cli(paths):
    instances = [word for path in paths for word in ("-i", path)]
    return [f"{PEERS}/bin/jsonschema-cli", "validate", SCHEMA, "--assert-format", *instances]


def boon(paths):
    return [f"{PEERS}/bin/boon", "--assert-format", SCHEMA, *paths]


def check_jsonschema(paths):
    return [f"{PEERS}/venv/bin/check-jsonschema", "--schemafile", SCHEMA, *paths]


def all_tools():
    """Everything that takes part; the peers must have been installed."""
    return [
        Tool("`cat`", lambda paths: ["cat", *paths]),
        Tool("**mdcheck**", lint("--format", "human"), is_mdcheck=True),
        Tool("mdcheck `--format concise`", lint("--format", "concise"), is_mdcheck=True),
        Tool("mdcheck `--format concise --jobs 1`", lint("--format", "concise", "--jobs", "1"), is_mdcheck=True),
        Tool("jsonschema-cli", jsonschema_cli, of_each=" - VALID"),
        Tool("boon-cli", boon, of_each="instance "),
        Tool("@sourcemeta/jsonschema", sourcemeta(), of_all="{files} passed, 0 failed"),
        Tool("@sourcemeta/jsonschema `--fast`", sourcemeta("--fast"), of_all="{files} passed, 0 failed"),
        Tool("ajv-cli", ajv, of_each=" valid"),
        Tool("check-jsonschema", check_jsonschema, of_all="ok -- validation done"),
    ]


def install():
    """Builds mdcheck and the corpus, and installs the peers in the versions that are pinned."""
    os.makedirs(PEERS, exist_ok=True)
    run = lambda *command: subprocess.run(command, check=True, cwd=ROOT, stdout=subprocess.DEVNULL)
    # The binary alone: beside an example, crates have other features than in a release.
    run("cargo", "build", "--quiet", "--locked", "--release", "--bin", "mdcheck")
    run("cargo", "build", "--quiet", "--locked", "--release", "--example", "corpus")
    run("python3", "-m", "venv", "--clear", f"{PEERS}/venv")
    run(f"{PEERS}/venv/bin/pip", "install", "--quiet", "--requirement", f"{HERE}/requirements.txt")
    shutil.copy(f"{HERE}/package.json", PEERS)
    run("npm", "install", "--prefix", PEERS, "--no-package-lock", "--no-audit", "--no-fund", "--loglevel=error")
    for crate, version in CRATES.items():
        run("cargo", "install", "--quiet", "--locked", "--root", PEERS, "--target-dir", f"{PEERS}/build", f"{crate}@{version}")
    if not shutil.which("time"):
        run("apt-get", "update", "-qq")
        run("apt-get", "install", "-y", "-qq", "time")
