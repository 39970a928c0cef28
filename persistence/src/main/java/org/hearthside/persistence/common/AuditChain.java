package org.hearthside.persistence.common;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Arrays;
import java.util.UUID;
import javax.crypto.KDF;
import javax.crypto.Mac;
import javax.crypto.spec.HKDFParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.hearthside.persistence.schema.tables.records.AuditEntryRecord;
import org.jspecify.annotations.Nullable;

/**
 * The chain of one session's audit entries: each carries its number, the MAC of the one before and
 * its own MAC. The key moves forward every 256 entries and the old one is wiped, so that an old
 * entry cannot be made anew with what is in memory later (security.md 2.6).
 */
final class AuditChain {
    static final int ENTRIES_PER_KEY = 256;
    private static final byte[] START = new byte[32];

    private byte[] key;
    private byte[] head = START;
    private long n;

    /** Takes the chain's seed; keeps a copy. */
    AuditChain(byte[] seed) {
        this.key = seed.clone();
    }

    /** Numbers and seals the entry. The chain moves on only when {@link #advance} is called. */
    void seal(AuditEntryRecord entry) {
        entry.setN(n + 1);
        entry.setPrevMac(head);
        entry.setMac(mac(key, entry));
    }

    /** Moves on after the entry was committed. */
    void advance(AuditEntryRecord entry) {
        n = entry.getN();
        head = entry.getMac();
        if (n % ENTRIES_PER_KEY == 0) {
            var old = key;
            key = evolve(old);
            Arrays.fill(old, (byte) 0);
        }
    }

    /** Whether the entry is the next of this chain and unchanged; moves on when it is. */
    boolean accepts(AuditEntryRecord entry) {
        var whole =
                entry.getN() == n + 1
                        && Arrays.equals(entry.getPrevMac(), head)
                        && Arrays.equals(entry.getMac(), mac(key, entry));
        if (whole) {
            advance(entry);
        }
        return whole;
    }

    private static byte[] evolve(byte[] key) {
        try {
            return KDF.getInstance("HKDF-SHA256")
                    .deriveData(
                            HKDFParameterSpec.ofExtract()
                                    .addIKM(key)
                                    .thenExpand("evolve".getBytes(StandardCharsets.US_ASCII), 32));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("HKDF is part of every JDK 25", e);
        }
    }

    private static byte[] mac(byte[] key, AuditEntryRecord entry) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return mac.doFinal(canonical(entry));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("HMAC is part of every JDK", e);
        }
    }

    private static byte[] canonical(AuditEntryRecord e) {
        var bytes = new ByteArrayOutputStream(300);
        try (var out = new DataOutputStream(bytes)) {
            out.writeUTF("audit/1");
            id(out, e.getId());
            id(out, e.getChainId());
            out.writeLong(e.getN());
            Instant at = e.getAt();
            out.writeLong(at.getEpochSecond());
            out.writeInt(at.getNano() / 1000);
            id(out, e.getActor());
            for (var text :
                    new String[] {
                        e.getRole(),
                        e.getAction(),
                        e.getResourceType(),
                        e.getOutcome(),
                        e.getReason(),
                        e.getWorkstation(),
                        e.getAppVersion(),
                        e.getDetail()
                    }) {
                out.writeUTF(text);
            }
            id(out, e.getResourceId());
            id(out, e.getClientId());
            out.write(e.getPrevMac());
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    private static void id(DataOutputStream out, @Nullable UUID id) throws IOException {
        out.writeBoolean(id != null);
        if (id != null) {
            out.writeLong(id.getMostSignificantBits());
            out.writeLong(id.getLeastSignificantBits());
        }
    }
}
