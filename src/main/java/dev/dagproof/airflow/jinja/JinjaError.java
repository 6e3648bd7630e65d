package dev.dagproof.airflow.jinja;

/**
 * Why Jinja refuses a template.
 *
 * @param message in Jinja's own words: "unexpected '}'"
 * @param line the line of the template that Jinja names, from 1
 * @param start where it is in the template's text
 * @param end the end of that place; behind {@code start} unless the text ends there
 */
public record JinjaError(String message, int line, int start, int end) {}
