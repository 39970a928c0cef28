package org.hearthside.core.audit;

/** What was done. One entry of the audit log names exactly one. */
public enum AuditAction {
    CREATE_FACILITY,
    SIGN_IN,
    SIGN_IN_REFUSED,
    SIGN_OUT,
    LOCK,
    UNLOCK,
    LIST,
    SEARCH,
    OPEN_RECORD,
    READ,
    REVEAL,
    CREATE,
    CORRECT,
    MOVE,
    PREVIEW,
    PRINT,
    DISCLOSE,
    IMPORT,
    UNDO_IMPORT,
    EXPORT,
    STAFF,
    VERIFY,
    DENIED
}
