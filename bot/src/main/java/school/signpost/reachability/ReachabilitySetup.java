package school.signpost.reachability;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;

/** Binds this module's settings. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ReachabilitySettings.class)
class ReachabilitySetup {}
