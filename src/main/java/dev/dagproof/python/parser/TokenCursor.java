package dev.dagproof.python.parser;

import dev.dagproof.python.source.SourceFile;
import org.antlr.v4.runtime.CommonToken;
import org.antlr.v4.runtime.RuleContext;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.TokenSource;
import org.antlr.v4.runtime.TokenStream;
import org.antlr.v4.runtime.misc.Interval;
import org.jspecify.annotations.Nullable;

/**
 * The token arrays as ANTLR wants to see them. The parser asks for kinds only; token objects are
 * made for errors.
 */
final class TokenCursor implements TokenStream {
  private final SourceFile source;
  private final Tokens tokens;
  private int position;

  TokenCursor(SourceFile source, Tokens tokens) {
    this.source = source;
    this.tokens = tokens;
  }

  SourceFile source() {
    return source;
  }

  Tokens tokens() {
    return tokens;
  }

  /** The number of the next token. */
  @Override
  public int index() {
    return position;
  }

  /** A failure at the next token; what is missing at the file's end is missed on its last line. */
  SyntaxFailure failure(String problem) {
    int last = Math.max(0, source.length() - 1);
    return new SyntaxFailure(Math.min(tokens.start(position), last), tokens.end(position), problem);
  }

  @Override
  public int LA(int ahead) {
    int token = position + ahead - 1;
    return tokens.kind(Math.min(token, tokens.size() - 1));
  }

  @Override
  public void consume() {
    if (position < tokens.size() - 1) {
      position++;
    }
  }

  @Override
  public void seek(int index) {
    position = index;
  }

  @Override
  public int size() {
    return tokens.size();
  }

  @Override
  public Token LT(int ahead) {
    return get(Math.min(position + ahead - 1, tokens.size() - 1));
  }

  @Override
  public Token get(int index) {
    CommonToken token = new CommonToken(tokens.kind(index));
    token.setTokenIndex(index);
    token.setStartIndex(tokens.start(index));
    token.setStopIndex(tokens.end(index) - 1);
    return token;
  }

  @Override
  public int mark() {
    return 0;
  }

  @Override
  public void release(int marker) {}

  @Override
  public String getSourceName() {
    return UNKNOWN_SOURCE_NAME;
  }

  @Override
  public @Nullable TokenSource getTokenSource() {
    return null;
  }

  @Override
  public String getText(Interval interval) {
    return "";
  }

  @Override
  public String getText() {
    return "";
  }

  @Override
  public String getText(RuleContext context) {
    return "";
  }

  @Override
  public String getText(Token start, Token stop) {
    return "";
  }
}
