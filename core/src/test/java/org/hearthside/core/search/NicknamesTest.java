package org.hearthside.core.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NicknamesTest {

    @ParameterizedTest
    @CsvSource({
        "bob,robert",
        "bill,william",
        "peggy,margaret",
        "mari,maria",
        "mary,maria",
        "dick,richard",
        "jack,john",
        "chuck,charles",
        "betty,elizabeth",
        "pepe,jose",
        "paco,francisco",
        "chuy,jesus",
        "lupita,guadalupe",
        "polly,mary",
        "ted,edward",
        "ted,theodore"
    })
    void knowsWhoIsMeant(String nickname, String name) {
        assertTrue(Nicknames.of(nickname).contains(name));
        assertTrue(Nicknames.of(name).contains(nickname));
    }

    @Test
    void doesNotPassFromGroupToGroup() {
        assertTrue(Nicknames.of("bert").contains("albert"));
        assertTrue(Nicknames.of("bert").contains("robert"));
        assertFalse(Nicknames.of("robert").contains("albert"));
    }

    @Test
    void isOneFoldedWordEachAndNoneTwiceInAGroup() {
        assertTrue(Nicknames.groups().size() >= 400, "groups: " + Nicknames.groups().size());
        for (var group : Nicknames.groups()) {
            assertTrue(group.size() >= 2, group.toString());
            assertEquals(group.size(), new HashSet<>(group).size(), group.toString());
            for (var name : group) {
                assertTrue(name.matches("[a-z]{2,}"), group.toString());
            }
        }
    }

    @Test
    void findsWhoIsMeantWhileTheNicknameIsStillTyped() {
        assertTrue(Nicknames.ofStart("pegg").contains("margaret"));
        assertTrue(Nicknames.ofStart("zzzz").isEmpty());
    }
}
