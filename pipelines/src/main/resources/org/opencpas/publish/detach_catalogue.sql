COMMIT;
DETACH catalogue;
