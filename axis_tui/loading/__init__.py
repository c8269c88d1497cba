"""Files in; a registry, or all its problems, out. The only floor that reads a registry's files."""

from axis_tui.loading.bundled import bundled_registry
from axis_tui.loading.load import check_registry, load_registry
from axis_tui.loading.loaded import Loaded, RegistryError

__all__ = ["Loaded", "RegistryError", "bundled_registry", "check_registry", "load_registry"]
