package org.hearthside.core.search;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import org.hearthside.core.common.Seeds;
import org.junit.jupiter.api.Test;

class TopHitsTest {

    @Test
    void keepsWhatSortingAllWouldKeep() {
        Seeds.each(
                200,
                random -> {
                    int limit = 1 + random.nextInt(40);
                    var keys = random.longs(random.nextInt(200), 0, 1000).toArray();
                    var top = new TopHits(limit);
                    for (long key : keys) {
                        top.offer(key);
                    }
                    Arrays.sort(keys);
                    var best = new long[Math.min(limit, keys.length)];
                    for (int i = 0; i < best.length; i++) {
                        best[i] = keys[keys.length - 1 - i];
                    }
                    assertArrayEquals(best, top.bestFirst());
                });
    }

    @Test
    void keepsNothingWhenNothingIsWanted() {
        var top = new TopHits(0);
        top.offer(1);
        assertEquals(0, top.bestFirst().length);
    }
}
