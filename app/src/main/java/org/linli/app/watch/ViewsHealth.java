package org.linli.app.watch;

import java.util.List;
import java.util.Map;
import org.linli.app.watch.Lags.Lag;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/** Out of service while a view is further behind than is set. The process is as alive as ever: a restart would not help. */
final class ViewsHealth implements HealthIndicator {
    private final Lags lags;
    private final ReadinessSettings most;

    ViewsHealth(Lags lags, ReadinessSettings most) {
        this.lags = lags;
        this.most = most;
    }

    @Override
    public Health health() {
        List<String> behind = lags.all().entrySet().stream()
                .filter(view -> isTooFar(view.getValue()))
                .map(Map.Entry::getKey)
                .toList();
        return behind.isEmpty()
                ? Health.up().build()
                : Health.outOfService().withDetail("behind", behind).build();
    }

    private boolean isTooFar(Lag lag) {
        return lag.events() > most.events() || lag.time().compareTo(most.time()) > 0;
    }
}
