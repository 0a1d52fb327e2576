package school.signpost.access;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * What a web handler method asks of {@link Access} before it does anything. It guards nothing by itself: the method still
 * asks, since only it knows the case. A test fails on a route that carries neither this nor {@link Public}.
 */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Requires {

    Permission value();
}
