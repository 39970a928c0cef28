package org.hearthside.core.security;

/**
 * Somebody who can sign beside a colleague.
 *
 * @param staff who
 * @param printedName name with credential
 * @param hasPin whether a signing PIN is set; without one nobody signs
 */
public record Signer(StaffId staff, String printedName, boolean hasPin) {}
