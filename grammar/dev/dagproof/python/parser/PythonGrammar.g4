/*
 * Python 3.8 to 3.14 as one union grammar, for a parser that never predicts: every decision is made by the next token
 * alone (LL(1); the build fails otherwise). Rule names are those of the Python language reference.
 *
 * Three things make that possible:
 *  - the lexer decides soft keywords, joins `is not` and `not in`, and tells the parenthesis of `with (a as b):` apart;
 *  - operators are read as one flat list and put in order by precedence on a stack (OperatorStack);
 *  - what looks alike until it ends is read alike and checked behind: targets, keyword names, parameter order.
 *
 * An alternative ends with one call that builds its node from the labelled parts. A rule that stands for an expression
 * leaves it in its context (`$ctx`); elements of lists wait on a node stack until the rule around them takes them.
 */
parser grammar PythonGrammar;

options {
  tokenVocab = PythonTokens;
  superClass = GrammarSupport;
  contextSuperClass = RuleSpan;
}

@header {
  import dev.dagproof.python.ast.*;
  import java.util.List;
}

// Files and blocks

file returns [List<Statement> body]
  : statements EOF { $body = taken($ctx); }
  ;

statements
  : { recovery.atStatement($ctx); } ( statement { recovery.atStatement($ctx); } )*
  ;

statement
  : compound_statement
  | simple_statements
  | INDENT { recovery.unexpectedIndent(); } statements DEDENT { recovery.endUnexpectedBlock(); }
  ;
  catch [RecognitionException e] { recovery.leaveClause(e, _localctx); }

block returns [List<Statement> body]
  : NEWLINE INDENT statements DEDENT { $body = taken($ctx); }
  | simple_statements { $body = taken($ctx); }
  ;

simple_statements
  : simple_statement { recovery.atStatementEnd(); } ( ';' ( simple_statement { recovery.atStatementEnd(); } )? )* NEWLINE
  ;
  catch [RecognitionException e] { recovery.leaveLine(e); }

// Simple statements

simple_statement
  : expression_statement
  | 'pass' { statements.pass($ctx); }
  | 'break' { statements.break_($ctx); }
  | 'continue' { statements.continue_($ctx); }
  | 'return' value=star_expressions? { statements.return_($ctx, $value.ctx); }
  | 'raise' ( exc=expression ( 'from' cause=expression )? )? { statements.raise($ctx, $exc.ctx, $cause.ctx); }
  | 'global' identifier ( ',' identifier )* { statements.global($ctx); }
  | 'nonlocal' identifier ( ',' identifier )* { statements.nonlocal($ctx); }
  | 'del' star_target_list { statements.delete($ctx); }
  | 'assert' test=expression ( ',' msg=expression )? { statements.assert_($ctx, $test.ctx, $msg.ctx); }
  | 'import' dotted_as_name ( ',' dotted_as_name )* { statements.import_($ctx); }
  | 'from' source=relative_module 'import' imported_names { statements.importFrom($ctx, $source.level, $source.name); }
  | 'type' identifier params=type_params '=' aliased=expression { statements.typeAlias($ctx, $params.list, $aliased.ctx); }
  ;
  catch [RecognitionException e] { recovery.leaveSimple(e, _localctx); }

identifier
  : NAME { expressions.pushName($ctx); }
  ;

expression_statement
  : first=star_expressions
    ( op=augmented_assign augmented=assigned { statements.augAssign($ctx, $first.ctx, $op.op, $augmented.ctx); }
    | ':' annotation=expression ( '=' annotated=assigned )? { statements.annAssign($ctx, $first.ctx, $annotation.ctx, $annotated.ctx); }
    | ( '=' further=assigned { push($further.ctx); } )* { statements.assignOrExpr($ctx, $first.ctx); }
    )
  | y=yield_expression ( '=' further=assigned { push($further.ctx); } )* { statements.assignOrExpr($ctx, $y.ctx); }
  ;

assigned
  : y=yield_expression { $ctx.result = $y.ctx.result; }
  | e=star_expressions { $ctx.result = $e.ctx.result; }
  ;

augmented_assign returns [Operator op]
  : ( '+=' | '-=' | '*=' | '@=' | '/=' | '%=' | '&=' | '|=' | '^=' | '<<=' | '>>=' | '**=' | '//=' ) { $op = statements.augmentedOperator(); }
  ;

dotted_as_name
  : name=dotted_name as=as_name { statements.alias($ctx, $name.text_, $as.name); }
  ;

dotted_name returns [String text_]
  : NAME ( '.' NAME )* { $text_ = statements.dottedName($ctx); }
  ;

as_name returns [String name]
  : ( 'as' NAME { $name = name(); } )?
  ;

relative_module returns [int level, String name]
  : ( '.' { $level += 1; } | '...' { $level += 3; } )* ( module=dotted_name { $name = $module.text_; } )?
  ;

imported_names
  : '*' { statements.starAlias($ctx); }
  | '(' imported_name ( ',' imported_name? )* ')'
  | imported_name ( ',' imported_name? )* { statements.noTrailingComma(); }
  ;

imported_name
  : NAME as=as_name { statements.importedAlias($ctx, $as.name); }
  ;

// Compound statements

compound_statement
  : if_statement
  | while_statement
  | for_statement
  | try_statement
  | with_statement
  | match_statement
  | function_definition[List.of()]
  | class_definition[List.of()]
  | decorated
  | 'async' ( for_statement | with_statement | function_definition[List.of()] )
  ;

if_statement
  : 'if' test=named_expression ':' body=block orelse=else_if { compound.if_($ctx, $test.ctx, $body.body, $orelse.body); }
  ;

else_if returns [List<Statement> body = List.of()]
  : ( elif { $body = taken($ctx); } | 'else' ':' b=block { $body = $b.body; } )?
  ;
  catch [RecognitionException e] { recovery.leaveClause(e, _localctx); }

elif
  : 'elif' test=named_expression ':' body=block orelse=else_if { compound.if_($ctx, $test.ctx, $body.body, $orelse.body); }
  ;
  catch [RecognitionException e] { recovery.leaveClause(e, _localctx); }

else_block returns [List<Statement> body = List.of()]
  : ( 'else' ':' b=block { $body = $b.body; } )?
  ;
  catch [RecognitionException e] { recovery.leaveClause(e, _localctx); }

finally_block returns [List<Statement> body = List.of()]
  : ( 'finally' ':' b=block { $body = $b.body; } )?
  ;
  catch [RecognitionException e] { recovery.leaveClause(e, _localctx); }

while_statement
  : 'while' test=named_expression ':' body=block orelse=else_block { compound.while_($ctx, $test.ctx, $body.body, $orelse.body); }
  ;

for_statement
  : 'for' target=star_targets 'in' iter=star_expressions ':' body=block orelse=else_block
    { compound.for_($ctx, $target.ctx, $iter.ctx, $body.body, $orelse.body); }
  ;

try_statement
  : 'try' ':' body=block caught=handlers orelse=else_block last=finally_block
    { compound.try_($ctx, $body.body, $caught.list, $orelse.body, $last.body); }
  ;

handlers returns [List<ExceptHandler> list]
  : except* { $list = compound.handlers($ctx); }
  ;

except
  : 'except' '*'? type=exception_types as=as_name ':' body=block { compound.except($ctx, $type.ctx, $as.name, $body.body); }
  ;
  catch [RecognitionException e] { recovery.leaveClause(e, _localctx); }

exception_types
  : ( e=expression { push($e.ctx); } ( ',' f=expression { push($f.ctx); } )* )? { compound.exceptionTypes($ctx); }
  ;

with_statement
  : 'with' with_items ':' body=block { compound.with($ctx, $body.body); }
  ;

with_items
  : 'with (' with_item ( ',' with_item? )* ')'
  | with_item ( ',' with_item )* { compound.parenthesizedItems($ctx); }
  ;

with_item
  : value=expression ( 'as' target=star_target )? { compound.withItem($ctx, $value.ctx, $target.ctx); }
  ;

function_definition [List<Expression> decoratorList]
  : 'def' NAME params=type_params '(' args=parameters ')' ( '->' returned=expression )? ':' body=block
    { compound.functionDef($ctx, $decoratorList, $params.list, $args.args, $returned.ctx, $body.body); }
  ;

class_definition [List<Expression> decoratorList]
  : 'class' NAME params=type_params ( '(' arguments ')' )? ':' body=block { compound.classDef($ctx, $decoratorList, $params.list, $body.body); }
  ;

decorated
  : d=decorators ( function_definition[$d.list] | class_definition[$d.list] | 'async' function_definition[$d.list] )
  ;

decorators returns [List<Expression> list]
  : ( '@' value=named_expression NEWLINE { push($value.ctx); } )+ { $list = taken($ctx); }
  ;

type_params returns [List<TypeParam> list = List.of()]
  : ( '[' type_param ( ',' type_param? )* ']' { $list = taken($ctx); } )?
  ;

type_param
  : NAME ( ':' bound=expression )? ( '=' value=expression )? { compound.typeVar($ctx, $bound.ctx, $value.ctx); }
  | '*' NAME ( '=' starred=star_expression )? { compound.typeVarTuple($ctx, $starred.ctx); }
  | '**' NAME ( '=' value=expression )? { compound.paramSpec($ctx, $value.ctx); }
  ;

// Parameters: one flat list, whose order is checked behind

parameters returns [Arguments args]
  : ( parameter ( ',' parameter? )* )? { $args = parameters.arguments($ctx); }
  ;

parameter
  : NAME ( ':' annotation=expression )? ( '=' value=expression )? { parameters.plain($ctx, $annotation.ctx, $value.ctx); }
  | '*' ( NAME ( ':' starred=star_expression )? )? { parameters.star($ctx, $starred.ctx); }
  | '**' NAME ( ':' annotation=expression )? { parameters.doubleStar($ctx, $annotation.ctx); }
  | '/' { parameters.slash($ctx); }
  ;

lambda_parameters returns [Arguments args]
  : ( lambda_parameter ( ',' lambda_parameter? )* )? { $args = parameters.arguments($ctx); }
  ;

lambda_parameter
  : NAME ( '=' value=expression )? { parameters.plain($ctx, null, $value.ctx); }
  | '*' NAME? { parameters.star($ctx, null); }
  | '**' NAME { parameters.doubleStar($ctx, null); }
  | '/' { parameters.slash($ctx); }
  ;

// Patterns

match_statement
  : 'match' subject=subject_expr ':' NEWLINE INDENT cases DEDENT { patterns.match($ctx, $subject.ctx); }
  ;

subject_expr
  : e=star_named_expression ( { push($e.ctx); } ( ',' ( f=star_named_expression { push($f.ctx); } )? )+ )? { patterns.subject($ctx, $e.ctx); }
  ;

cases
  : { recovery.atCase($ctx); } ( case_block { recovery.atCase($ctx); } )*
  ;

case_block
  : 'case' open=open_pattern ( 'if' guard=named_expression )? ':' body=block { patterns.matchCase($ctx, $open.p, $guard.ctx, $body.body); }
  | INDENT { recovery.unexpectedIndent(); } statements DEDENT { recovery.endUnexpectedBlock(); }
  ;
  catch [RecognitionException e] { recovery.leaveClause(e, _localctx); }

open_pattern returns [Pattern p]
  : sequence_item ( ',' sequence_item? )* { $p = patterns.open($ctx); }
  ;

sequence_item
  : '*' NAME { patterns.star($ctx); }
  | one=pattern { push($one.p); }
  ;

pattern returns [Pattern p]
  : alternatives=or_pattern as=as_name { $p = patterns.as($ctx, $alternatives.p, $as.name); }
  ;

or_pattern returns [Pattern p]
  : closed_pattern ( '|' closed_pattern )* { $p = patterns.or($ctx); }
  ;

closed_pattern
  : key=literal_key { patterns.literal($ctx, $key.ctx); }
  | name=name_or_attribute ( '(' arguments_=pattern_arguments ')' )? { patterns.nameOrClass($ctx, $name.ctx, $arguments_.ctx); }
  | '(' ( sequence_item ( ',' sequence_item? )* )? ')' { patterns.group($ctx); }
  | '[' ( sequence_item ( ',' sequence_item? )* )? ']' { patterns.sequence($ctx); }
  | '{' ( mapping_item ( ',' mapping_item? )* )? '}' { patterns.mapping($ctx); }
  ;

literal_key
  : real=signed_number { $ctx.result = $real.ctx.result; } ( ( '+' | '-' ) NUMBER { patterns.complex($ctx); } )?
  | literals=strings { $ctx.result = $literals.ctx.result; }
  | ( 'None' | 'True' | 'False' ) { expressions.constant($ctx); }
  ;

signed_number
  : '-'? NUMBER { patterns.signedNumber($ctx); }
  ;

name_or_attribute
  : NAME { expressions.name($ctx); } ( '.' NAME { expressions.attribute($ctx); } )*
  ;

pattern_arguments
  : ( pattern_argument ( ',' pattern_argument? )* )?
  ;

pattern_argument
  : first=pattern ( '=' value=pattern { patterns.keyword($ctx, $first.p, $value.p); } | { push($first.p); } )
  ;

mapping_item
  : '**' NAME { patterns.rest($ctx); }
  | ( key=literal_key { push($key.ctx); } | name=name_or_attribute { push($name.ctx); } ) ':' value=pattern { push($value.p); }
  ;

// Expressions

star_expressions
  : e=star_expression ( { push($e.ctx); } ( ',' ( f=star_expression { push($f.ctx); } )? )+ )? { expressions.tupleOrOne($ctx, $e.ctx); }
  ;

star_expression
  : '*' value=disjunction { expressions.starred($ctx, $value.ctx); }
  | e=expression { $ctx.result = $e.ctx.result; }
  ;

star_named_expression
  : '*' value=disjunction { expressions.starred($ctx, $value.ctx); }
  | e=named_expression { $ctx.result = $e.ctx.result; }
  ;

named_expression
  : e=expression { $ctx.result = $e.ctx.result; } ( ':=' value=expression { expressions.namedExpr($ctx, $value.ctx); } )?
  ;

expression
  : 'lambda' args=lambda_parameters ':' body=expression { expressions.lambda($ctx, $args.args, $body.ctx); }
  | e=disjunction { $ctx.result = $e.ctx.result; } ( 'if' test=disjunction 'else' orelse=expression { expressions.ifExp($ctx, $test.ctx, $orelse.ctx); } )?
  ;

yield_expression
  : 'yield'
    ( 'from' source=expression { expressions.yieldFrom($ctx, $source.ctx); }
    | value=star_expressions? { expressions.yield_($ctx, $value.ctx); }
    )
  ;

disjunction locals [int outerOperators]
@init { $outerOperators = operators.waiting(); }
  : ( ( 'not' | '+' | '-' | '~' ) { operators.prefix($ctx); } )* first=primary { operators.operand($first.ctx); }
    ( ( 'or' | 'and' | 'in' | 'not in' | 'is' | 'is not' | '<' | '>' | '==' | '!=' | '<=' | '>='
      | '|' | '^' | '&' | '<<' | '>>' | '+' | '-' | '*' | '/' | '//' | '%' | '@' | '**' ) { operators.infix($ctx); }
      ( ( 'not' | '+' | '-' | '~' ) { operators.prefix($ctx); } )* operand=primary { operators.operand($operand.ctx); }
    )*
    { operators.finish($ctx); }
  ;

// What may be assigned to has no operators, so `in` ends the targets of `for`.

star_targets
  : e=star_target ( { push($e.ctx); } ( ',' ( f=star_target { push($f.ctx); } )? )+ )? { expressions.targets($ctx, $e.ctx); }
  ;

star_target_list
  : e=star_target { push($e.ctx); } ( ',' ( f=star_target { push($f.ctx); } )? )*
  ;

star_target
  : '*' value=primary { expressions.starred($ctx, $value.ctx); }
  | e=primary { $ctx.result = $e.ctx.result; }
  ;

primary
  : 'await' awaited=primary { expressions.await($ctx, $awaited.ctx); }
  | ( NAME { expressions.name($ctx); }
    | NUMBER { expressions.number($ctx); }
    | ( 'True' | 'False' | 'None' | '...' ) { expressions.constant($ctx); }
    | literals=strings { $ctx.result = $literals.ctx.result; }
    | '(' ( y=yield_expression { push($y.ctx); } | elements )? ')' { displays.parenthesized($ctx); }
    | '[' elements? ']' { displays.list($ctx); }
    | '{' ( item ( comprehension | ( ',' item? )* ) )? '}' { displays.setOrDict($ctx); }
    )
    ( '.' NAME { expressions.attribute($ctx); }
    | '(' arguments ')' { expressions.call($ctx); }
    | '[' within=slices ']' { expressions.subscript($ctx, $within.ctx); }
    )*
  ;

elements
  : e=star_named_expression { push($e.ctx); } ( comprehension | ( ',' ( f=star_named_expression { push($f.ctx); } )? )* )
  ;

item
  : '**' mapping=disjunction { displays.unpacking($mapping.ctx); }
  | key=star_named_expression ( ':' value=expression { displays.entry($key.ctx, $value.ctx); } | { push($key.ctx); } )
  ;

comprehension
  : comprehension_for+
  ;

comprehension_for
  : 'async'? 'for' target=star_targets 'in' iter=disjunction ( 'if' test=disjunction { push($test.ctx); } )* { displays.comprehension($ctx, $target.ctx, $iter.ctx); }
  ;

slices
  : slice ( ',' slice? )*
  ;

slice
  : '*' value=disjunction { expressions.starredSlice($ctx, $value.ctx); }
  | ':' upper=expression? ( ':' step=expression? )? { expressions.slice($ctx, null, $upper.ctx, $step.ctx); }
  | lower=named_expression ( ':' upper=expression? ( ':' step=expression? )? { expressions.slice($ctx, $lower.ctx, $upper.ctx, $step.ctx); } | { push($lower.ctx); } )
  ;

arguments
  : ( argument ( ',' argument? )* )? { expressions.checkArguments($ctx); }
  ;

argument
  : '*' value=expression { expressions.starredArgument($ctx, $value.ctx); }
  | '**' value=expression { expressions.keyword($ctx, null, $value.ctx); }
  | e=expression
    ( '=' value=expression { expressions.keyword($ctx, $e.ctx, $value.ctx); }
    | ':=' value=expression { expressions.namedArgument($ctx, $e.ctx, $value.ctx); }
    | { push($e.ctx); } ( comprehension { displays.generatorArgument($ctx); } )?
    )
  ;

// Strings

strings
  : ( STRING { strings.literal($ctx); } | fstring )+ { strings.concatenated($ctx); }
  ;

fstring
  : ( FSTRING_START | TSTRING_START ) fstring_part* FSTRING_END { strings.formatted($ctx); }
  ;

fstring_part
  : FSTRING_MIDDLE { strings.middle($ctx); }
  | '{' value=assigned debug=debug_mark letter=conversion ( ':' spec=format_spec )? '}' { strings.field($ctx, $value.ctx, $debug.end, $letter.letter, $spec.ctx); }
  ;

debug_mark returns [int end = -1]
  : ( '=' { $end = strings.debugEnd(); } )?
  ;

conversion returns [int letter = -1]
  : ( '!' NAME { $letter = strings.conversion(); } )?
  ;

format_spec
  : fstring_part* { strings.formatSpec($ctx); }
  ;
