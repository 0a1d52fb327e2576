package school.signpost.architecture.broken;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;

/** Breaks a rule on purpose: has its needs put into a field. */
class FieldInjected {

    @Autowired
    private @Nullable String needed;

    String needed() {
        return String.valueOf(needed);
    }
}
