package org.hearthside.app.insurance;

import java.util.UUID;
import java.util.function.BiFunction;
import org.hearthside.app.ui.Draft;
import org.hearthside.app.ui.PaperSlot;

/**
 * The places for pictures of an insurance card in the form of a policy. They come from the
 * documents, which stand below insurance.
 *
 * @param front the side with the numbers, for the policy with this id
 * @param back the other side
 */
public record CardPapers(
        BiFunction<Draft, UUID, PaperSlot> front, BiFunction<Draft, UUID, PaperSlot> back) {}
