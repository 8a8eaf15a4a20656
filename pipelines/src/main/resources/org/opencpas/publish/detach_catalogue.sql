DETACH catalogue;
