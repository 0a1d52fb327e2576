package school.signpost.policy;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** {@code signpost.school}: the folder of the school, or of the schools of a trust; blank means the built-in example. */
@ConfigurationProperties("signpost")
public record SchoolSettings(@DefaultValue("") String school) {}
