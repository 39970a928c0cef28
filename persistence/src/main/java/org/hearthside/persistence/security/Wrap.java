package org.hearthside.persistence.security;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** How the root keys are wrapped in a slot, and what the seal over the key file covers. */
final class Wrap {
    private Wrap() {}

    /** The key that wraps: from the password through Argon2id. Wiped by the caller. */
    static byte[] passwordKey(Argon2id work, char[] password, byte[] salt) {
        var hash = work.hash(password, salt);
        try {
            return Hkdf.derive(hash, "slot/v1/password");
        } finally {
            Arrays.fill(hash, (byte) 0);
        }
    }

    /** The key that wraps: from the recovery code, which is random already. Wiped by the caller. */
    static byte[] recoveryKey(RecoveryCode code, byte[] salt) {
        var secret = code.secret();
        try {
            return Hkdf.derive(secret, salt, utf8("slot/v1/recovery"), Keys.ROOT);
        } finally {
            Arrays.fill(secret, (byte) 0);
        }
    }

    static byte[] wrap(byte[] key, byte[] nonce, byte[] aad, byte[] plain) {
        try {
            return aes(Cipher.ENCRYPT_MODE, key, nonce, aad, plain);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("AES-GCM is not usable on this computer", e);
        }
    }

    /** Empty if the key is not the one that wrapped, or anything was changed. */
    static Optional<byte[]> unwrap(byte[] key, byte[] nonce, byte[] aad, byte[] wrapped) {
        try {
            return Optional.of(aes(Cipher.DECRYPT_MODE, key, nonce, aad, wrapped));
        } catch (AEADBadTagException notTheKey) {
            return Optional.empty();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("AES-GCM is not usable on this computer", e);
        }
    }

    /** What a wrap is bound to: vault, slot, and every parameter of its derivation. */
    static byte[] aad(UUID vault, int generation, Slot slot) {
        return bytes(out -> {
            uuid(out, vault);
            out.writeUTF(slot.id());
            out.writeUTF(slot.type().name());
            out.writeUTF(slot.kdf());
            out.writeInt(slot.m());
            out.writeInt(slot.t());
            out.writeInt(slot.p());
            out.write(decode(slot.salt()));
            out.writeInt(generation);
        });
    }

    /** HMAC over everything a key file says. */
    static byte[] mac(Keys keys, KeyFile file) {
        var key = keys.keyFileMacKey();
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return mac.doFinal(bytes(out -> write(out, file)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("HMAC is not usable on this computer", e);
        } finally {
            Arrays.fill(key, (byte) 0);
        }
    }

    static byte[] decode(String base64) {
        return Base64.getDecoder().decode(base64);
    }

    /** Whether a text is the one base64 text of that many bytes. */
    static boolean isEncoded(String base64, int bytes) {
        var decoded = decode(base64);
        return decoded.length == bytes && encode(decoded).equals(base64);
    }

    static String encode(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }

    private static void write(DataOutputStream out, KeyFile file) throws IOException {
        out.writeUTF(KeyFile.FORMAT);
        uuid(out, file.vault());
        out.writeInt(file.generation());
        out.writeLong(file.revision());
        out.writeInt(file.slots().size());
        for (var slot : file.slots()) {
            out.write(aad(file.vault(), file.generation(), slot));
            var user = slot.user();
            var login = slot.login();
            out.writeBoolean(user != null);
            if (user != null) {
                uuid(out, user);
            }
            out.writeBoolean(login != null);
            if (login != null) {
                out.writeUTF(login);
            }
            out.write(decode(slot.nonce()));
            out.write(decode(slot.wrapped()));
        }
    }

    private static void uuid(DataOutputStream out, UUID id) throws IOException {
        out.writeLong(id.getMostSignificantBits());
        out.writeLong(id.getLeastSignificantBits());
    }

    @FunctionalInterface
    private interface Writer {
        void write(DataOutputStream out) throws IOException;
    }

    private static byte[] bytes(Writer writer) {
        var bytes = new ByteArrayOutputStream();
        try (var out = new DataOutputStream(bytes)) {
            writer.write(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static byte[] aes(int mode, byte[] key, byte[] nonce, byte[] aad, byte[] in)
            throws GeneralSecurityException {
        var cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, new SecretKeySpec(key, "AES"), new GCMParameterSpec(128, nonce));
        cipher.updateAAD(aad);
        return cipher.doFinal(in);
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
