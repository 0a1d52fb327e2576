package school.signpost.tryit;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.context.annotation.Conditional;

/** Stands on every bean of the try-it mode: with an app id set none of them exists. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Conditional(WithoutAppId.class)
public @interface TryItOnly {

    /** Why its routes ask for no permission: whoever sits at this machine is everybody in an invented school. */
    String WHY = "exists only without an app id, and only for this machine";
}
