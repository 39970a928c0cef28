package org.hearthside.core.search;

import java.util.Arrays;

/**
 * Keeps the best of many keys without sorting them: a heap that never grows beyond what was asked
 * for.
 */
final class TopHits {
    private long[] heap = new long[16];
    private final int limit;
    private int size;

    TopHits(int limit) {
        this.limit = limit;
    }

    void offer(long key) {
        if (size < limit) {
            if (size == heap.length) {
                heap = Arrays.copyOf(heap, size * 2);
            }
            up(size++, key);
        } else if (size > 0 && key > heap[0]) {
            down(key);
        }
    }

    /** The keys, best first. */
    long[] bestFirst() {
        var sorted = Arrays.copyOf(heap, size);
        Arrays.sort(sorted);
        for (int i = 0, j = size - 1; i < j; i++, j--) {
            long other = sorted[i];
            sorted[i] = sorted[j];
            sorted[j] = other;
        }
        return sorted;
    }

    private void up(int from, long key) {
        int place = from;
        while (place > 0 && heap[(place - 1) / 2] > key) {
            heap[place] = heap[(place - 1) / 2];
            place = (place - 1) / 2;
        }
        heap[place] = key;
    }

    private void down(long key) {
        int place = 0;
        while (true) {
            int child = 2 * place + 1;
            if (child >= size) {
                break;
            }
            if (child + 1 < size && heap[child + 1] < heap[child]) {
                child++;
            }
            if (heap[child] >= key) {
                break;
            }
            heap[place] = heap[child];
            place = child;
        }
        heap[place] = key;
    }
}
