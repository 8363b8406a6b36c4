"""A seeded generator of sample exports in the byte formats of the real ones."""

from desktop.demo.exports import DemoExports, write_demo

__all__ = ["DemoExports", "write_demo"]
