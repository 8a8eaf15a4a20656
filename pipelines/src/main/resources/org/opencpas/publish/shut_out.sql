-- From here on no file is read or written but those that are attached, and nothing can change that.
SET enable_external_access = false;
SET lock_configuration = true;
