package nl.intervisie.journal.json;

import com.fasterxml.jackson.annotation.JsonInclude.Include;
import com.fasterxml.jackson.annotation.JsonInclude.Value;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.Nulls;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import nl.intervisie.session.effect.Arg;
import nl.intervisie.session.effect.Effect;
import nl.intervisie.session.effect.Listeners;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.cfg.MutableConfigOverride;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.jsontype.NamedType;

/**
 * How records become JSON: empty things are left out, and what is absent is empty, zero or false
 * again, so that a component may be added with that meaning. Unknown fields are passed over.
 */
final class Mapping {

    static final JsonMapper JSON =
            JsonMapper.builder()
                    .changeDefaultPropertyInclusion(
                            every -> every.withValueInclusion(Include.NON_ABSENT))
                    .withConfigOverride(List.class, Mapping::absentWhenEmpty)
                    .withConfigOverride(SortedMap.class, Mapping::absentWhenEmpty)
                    .withConfigOverride(SortedSet.class, Mapping::absentWhenEmpty)
                    .withConfigOverride(String.class, Mapping::emptyWhenAbsent)
                    .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                    .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .addMixIn(Effect.class, OfAKind.class)
                    .addMixIn(Listeners.class, OfAKind.class)
                    .addMixIn(Arg.class, OfAKind.class)
                    .addModule(Brief.module())
                    .registerSubtypes(named(EffectNames.EFFECTS))
                    .registerSubtypes(named(EffectNames.LISTENERS))
                    .registerSubtypes(named(EffectNames.ARGS))
                    .build();

    private Mapping() {}

    private static void absentWhenEmpty(MutableConfigOverride of) {
        of.setInclude(Value.construct(Include.NON_EMPTY, Include.ALWAYS));
        emptyWhenAbsent(of);
    }

    private static void emptyWhenAbsent(MutableConfigOverride of) {
        of.setNullHandling(JsonSetter.Value.forValueNulls(Nulls.AS_EMPTY));
    }

    private static <T> NamedType[] named(Map<String, Class<? extends T>> kinds) {
        return kinds.entrySet().stream()
                .map(kind -> new NamedType(kind.getValue(), kind.getKey()))
                .toArray(NamedType[]::new);
    }

    /** Says its kind under {@code is}. */
    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "is")
    private interface OfAKind {}
}
