"""Pull connectors of services that know people and companies, one per module."""
