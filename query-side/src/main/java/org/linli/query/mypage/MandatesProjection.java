package org.linli.query.mypage;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.linli.kernel.Recorded;
import org.linli.kernel.membership.MandateEvent;
import org.linli.kernel.membership.MandateEvent.ProxyAccepted;
import org.linli.kernel.membership.MandateEvent.ProxyAppointed;
import org.linli.kernel.membership.MandateEvent.ProxyRevoked;
import org.linli.query.views.Index;
import org.linli.query.views.Projection;

/** One record per mandate that is not revoked. */
public record MandatesProjection() implements Projection<MyMandate> {
    public static final String NAME = "mandates";
    public static final String BY_MEMBER = "member";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Class<MyMandate> type() {
        return MyMandate.class;
    }

    @Override
    public List<Index<MyMandate>> indexes() {
        return List.of(new Index<>(
                BY_MEMBER,
                mandate -> Set.of(mandate.represented().value(), mandate.proxy().value()),
                MyMandate::position));
    }

    @Override
    public Set<String> keys(Recorded<?> recorded) {
        return recorded.event() instanceof MandateEvent event
                ? Set.of(event.mandate().value())
                : Set.of();
    }

    @Override
    public @Nullable MyMandate fold(String id, @Nullable MyMandate mandate, Recorded<?> recorded) {
        return recorded.event() instanceof MandateEvent event
                ? switch (event) {
                    case ProxyAppointed appointed -> MyMandate.of(appointed, recorded.position());
                    case ProxyAccepted _ -> mandate == null ? null : mandate.agreed();
                    case ProxyRevoked _ -> null;
                }
                : mandate;
    }
}
