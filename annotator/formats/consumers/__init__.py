"""The libraries that exports are for, each asked in a process of its own to load one."""
