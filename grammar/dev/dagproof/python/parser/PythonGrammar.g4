/*
 * Python 3.8 to 3.14 as one union grammar, for a parser that never predicts: every decision is made by the next token
 * alone (LL(1); the build fails otherwise). Rule names are those of the Python language reference.
 *
 * Three things make that possible:
 *  - the lexer decides soft keywords, joins `is not` and `not in`, and tells the parenthesis of `with (a as b):` apart;
 *  - operators are read as one flat list and put in order by precedence on a stack (OperatorStack);
 *  - what looks alike until it ends is read alike and checked behind: targets, keyword names, parameter order.
 *
 * There are no parse trees and no return values: what a rule has read waits on a stack of nodes, above what waited before
 * it. An alternative ends with one call, which takes the parts that wait and leaves the node they make; a rule that only
 * stands for another one needs no call. `list()` leaves one list of all that waits; `orAbsent()` and `orEmpty()` leave null
 * or an empty list where an optional part is not there.
 */
parser grammar PythonGrammar;

options {
  tokenVocab = PythonTokens;
  superClass = GrammarSupport;
}

// Files and blocks

file
  : statements EOF { list(); }
  ;

statements
  : { recovery.atStatement(); } ( statement { recovery.atStatement(); } )*
  ;

statement
  : compound_statement
  | simple_statements
  | INDENT { recovery.unexpectedIndent(); } statements DEDENT { recovery.endUnexpectedBlock(); }
  ;
  catch [RecognitionException e] { recovery.leaveClause(e); }

block
  : NEWLINE INDENT statements DEDENT { list(); }
  | simple_statements { list(); }
  ;

simple_statements
  : simple_statement { recovery.atStatementEnd(); } ( ';' ( simple_statement { recovery.atStatementEnd(); } )? )* NEWLINE
  ;
  catch [RecognitionException e] { recovery.leaveLine(e); }

// Simple statements

simple_statement
  : expression_statement
  | 'pass' { statements.pass(); }
  | 'break' { statements.break_(); }
  | 'continue' { statements.continue_(); }
  | 'return' star_expressions? { statements.return_(); }
  | 'raise' ( expression ( 'from' expression )? )? { statements.raise(); }
  | 'global' identifier ( ',' identifier )* { statements.global(); }
  | 'nonlocal' identifier ( ',' identifier )* { statements.nonlocal(); }
  | 'del' star_target ( ',' star_target? )* { statements.delete(); }
  | 'assert' expression ( ',' expression )? { statements.assert_(); }
  | 'import' dotted_as_name ( ',' dotted_as_name )* { imports.import_(); }
  | 'from' ( '.' | '...' )* dotted_name? 'import' imported_names { imports.importFrom(); }
  | 'type' expression_name type_params '=' expression { statements.typeAlias(); }
  ;
  catch [RecognitionException e] { recovery.leaveSimple(e); }

expression_statement
  : star_expressions
    ( augmented_assign assigned { statements.augAssign(); }
    | ':' expression ( '=' assigned )? { statements.annAssign(); }
    | ( '=' assigned )* { statements.assignOrExpr(); }
    )
  | yield_expression ( '=' assigned )* { statements.assignOrExpr(); }
  ;

assigned
  : yield_expression
  | star_expressions
  ;

augmented_assign
  : ( '+=' | '-=' | '*=' | '@=' | '/=' | '%=' | '&=' | '|=' | '^=' | '<<=' | '>>=' | '**=' | '//=' ) { statements.augmentedOperator(); }
  ;

identifier
  : NAME { name(); }
  ;

expression_name
  : NAME { expressions.name(); }
  ;

dotted_as_name
  : dotted_name as_name { imports.alias(); }
  ;

dotted_name
  : NAME ( '.' NAME )* { imports.dottedName(); }
  ;

as_name
  : ( 'as' identifier )? { orAbsent(); }
  ;

imported_names
  : '*' { imports.star(); }
  | '(' imported_name ( ',' imported_name? )* ')'
  | imported_name ( ',' imported_name? )* { imports.noTrailingComma(); }
  ;

imported_name
  : identifier as_name { imports.alias(); }
  ;

// Compound statements

compound_statement
  : if_statement
  | while_statement
  | for_statement
  | try_statement
  | with_statement
  | match_statement
  | function_definition
  | class_definition
  | decorated
  | 'async' ( for_statement | with_statement | function_definition )
  ;

if_statement
  : 'if' named_expression ':' block else_if { compound.if_(); }
  ;

else_if
  : ( elif { list(); } | 'else' ':' block )? { orEmpty(); }
  ;
  catch [RecognitionException e] { recovery.leaveBlock(e); }

elif
  : 'elif' named_expression ':' block else_if { compound.if_(); }
  ;
  catch [RecognitionException e] { recovery.leaveClause(e); }

while_statement
  : 'while' named_expression ':' block else_block { compound.while_(); }
  ;

else_block
  : ( 'else' ':' block )? { orEmpty(); }
  ;
  catch [RecognitionException e] { recovery.leaveBlock(e); }

for_statement
  : 'for' star_targets 'in' star_expressions ':' block else_block { compound.for_(); }
  ;

try_statement
  : 'try' ':' block handlers else_block finally_block { compound.try_(); }
  ;

handlers
  : except* { compound.handlers(); }
  ;

except
  : 'except' '*'? exception_types as_name ':' block { compound.except(); }
  ;
  catch [RecognitionException e] { recovery.leaveClause(e); }

exception_types
  : ( expression ( ',' expression )* )? { compound.exceptionTypes(); }
  ;

finally_block
  : ( 'finally' ':' block )? { orEmpty(); }
  ;
  catch [RecognitionException e] { recovery.leaveBlock(e); }

with_statement
  : 'with' with_items ':' block { compound.with(); }
  ;

with_items
  : 'with (' with_item ( ',' with_item? )* ')'
  | with_item ( ',' with_item )* { compound.parenthesizedItems(); }
  ;

with_item
  : expression ( 'as' star_target )? { compound.withItem(); }
  ;

function_definition
  : 'def' NAME type_params '(' parameters ')' return_annotation ':' block { definitions.functionDef(); }
  ;

return_annotation
  : ( '->' expression )? { orAbsent(); }
  ;

class_definition
  : 'class' NAME type_params ( '(' arguments ')' )? ':' block { definitions.classDef(); }
  ;

decorated
  : decorators ( function_definition | class_definition | 'async' function_definition ) { definitions.decorate(); }
  ;

decorators
  : ( '@' named_expression NEWLINE )+ { list(); }
  ;

type_params
  : ( '[' type_param ( ',' type_param? )* ']' )? { list(); }
  ;

type_param
  : NAME bound ( '=' expression )? { definitions.typeVar(); }
  | '*' NAME ( '=' ( starred | expression ) )? { definitions.typeVarTuple(); }
  | '**' NAME ( '=' expression )? { definitions.paramSpec(); }
  ;

bound
  : ( ':' expression )? { orAbsent(); }
  ;

// Parameters: one flat list, whose order is checked behind

parameters
  : ( parameter ( ',' parameter? )* )? { parameters.arguments(); }
  ;

parameter
  : NAME ( ':' expression )? { parameters.plain(); } ( '=' expression { parameters.withDefault(); } )?
  | '*' ( NAME ( ':' ( starred | expression ) )? )? { parameters.star(); }
  | '**' NAME ( ':' expression )? { parameters.doubleStar(); }
  | '/' { parameters.slash(); }
  ;

lambda_parameters
  : ( lambda_parameter ( ',' lambda_parameter? )* )? { parameters.arguments(); }
  ;

lambda_parameter
  : NAME { parameters.plain(); } ( '=' expression { parameters.withDefault(); } )?
  | '*' NAME? { parameters.star(); }
  | '**' NAME { parameters.doubleStar(); }
  | '/' { parameters.slash(); }
  ;

// Patterns

match_statement
  : 'match' subject_expr ':' NEWLINE INDENT cases DEDENT { patterns.match(); }
  ;

subject_expr
  : star_named_expression ( ( ',' star_named_expression? )+ { expressions.tuple(); } )? { patterns.subject(); }
  ;

cases
  : { recovery.atCase(); } ( case_block { recovery.atCase(); } )*
  ;

case_block
  : 'case' open_pattern guard ':' block { patterns.matchCase(); }
  | INDENT { recovery.unexpectedIndent(); } statements DEDENT { recovery.endUnexpectedBlock(); }
  ;
  catch [RecognitionException e] { recovery.leaveClause(e); }

guard
  : ( 'if' named_expression )? { orAbsent(); }
  ;

open_pattern
  : sequence_item ( ',' sequence_item? )* { patterns.open(); }
  ;

sequence_item
  : '*' NAME { patterns.star(); }
  | pattern
  ;

pattern
  : or_pattern ( 'as' NAME { patterns.as(); } )?
  ;

or_pattern
  : closed_pattern ( ( '|' closed_pattern )+ { patterns.or(); } )?
  ;

closed_pattern
  : literal_key { patterns.literal(); }
  | name_or_attribute ( '(' pattern_arguments ')' { patterns.class_(); } )? { patterns.nameOrValue(); }
  | '(' ( sequence_item ( ',' sequence_item? )* )? ')' { patterns.group(); }
  | '[' ( sequence_item ( ',' sequence_item? )* )? ']' { patterns.sequence(); }
  | '{' ( mapping_item ( ',' mapping_item? )* )? '}' { patterns.mapping(); }
  ;

literal_key
  : signed_number ( ( '+' | '-' ) NUMBER { patterns.complex(); } )?
  | strings
  | ( 'None' | 'True' | 'False' ) { expressions.constant(); }
  ;

signed_number
  : '-'? NUMBER { patterns.signedNumber(); }
  ;

name_or_attribute
  : NAME { expressions.name(); } ( '.' NAME { expressions.attribute(); } )*
  ;

pattern_arguments
  : ( pattern_argument ( ',' pattern_argument? )* )?
  ;

pattern_argument
  : pattern ( '=' pattern { patterns.keyword(); } )?
  ;

mapping_item
  : '**' NAME { patterns.rest(); }
  | ( literal_key | name_or_attribute ) ':' pattern
  ;

// Expressions

star_expressions
  : ( starred | expression ) ( ( ',' ( starred | expression )? )+ { expressions.tuple(); } )?
  ;

star_named_expression
  : starred
  | expression ( ':=' expression { expressions.namedExpr(); } )?
  ;

starred
  : '*' disjunction { expressions.starred(); }
  ;

named_expression
  : expression ( ':=' expression { expressions.namedExpr(); } )?
  ;

expression
  : 'lambda' lambda_parameters ':' expression { expressions.lambda(); }
  | disjunction ( 'if' disjunction 'else' expression { expressions.ifExp(); } )?
  ;

yield_expression
  : 'yield' ( 'from' expression { expressions.yieldFrom(); } | star_expressions? { expressions.yield_(); } )
  ;

disjunction
  : ( ( 'not' | '+' | '-' | '~' ) { operators.prefix(); } )* primary
    ( ( 'or' | 'and' | 'in' | 'not in' | 'is' | 'is not' | '<' | '>' | '==' | '!=' | '<=' | '>='
      | '|' | '^' | '&' | '<<' | '>>' | '+' | '-' | '*' | '/' | '//' | '%' | '@' | '**' ) { operators.infix(); }
      ( ( 'not' | '+' | '-' | '~' ) { operators.prefix(); } )* primary
    )*
    { operators.finish(); }
  ;

// What may be assigned to has no operators, so `in` ends the targets of `for`.

star_targets
  : star_target ( ( ',' star_target? )+ { expressions.tuple(); } )? { expressions.targets(); }
  ;

star_target
  : '*' primary { expressions.starred(); }
  | primary
  ;

primary
  : 'await' primary { expressions.await(); }
  | ( NAME { expressions.name(); }
    | NUMBER { expressions.number(); }
    | ( 'True' | 'False' | 'None' | '...' ) { expressions.constant(); }
    | strings
    | '(' ( yield_expression ')' | elements? ')' { displays.parenthesized(); } )
    | '[' elements? ']' { displays.list(); }
    | '{' ( item ( comprehension | ( ',' item? )* ) )? '}' { displays.setOrDict(); }
    )
    ( '.' NAME { expressions.attribute(); }
    | '(' arguments ')' { expressions.call(); }
    | '[' slices ']' { expressions.subscript(); }
    )*
  ;

elements
  : star_named_expression ( comprehension | ( ',' star_named_expression? )* )
  ;

item
  : '**' disjunction { displays.unpacking(); }
  | star_named_expression ( ':' expression { displays.entry(); } )?
  ;

comprehension
  : comprehension_for+
  ;

comprehension_for
  : 'async'? 'for' star_targets 'in' disjunction ( 'if' disjunction )* { displays.comprehension(); }
  ;

slices
  : slice ( ',' slice? )* { expressions.slices(); }
  ;

slice
  : '*' expression { expressions.unpacked(); }
  | { absent(); } ':' upper ( ':' expression? )? { expressions.slice(); }
  | named_expression ( ':' upper ( ':' expression? )? { expressions.slice(); } )?
  ;

upper
  : expression? { orAbsent(); }
  ;

arguments
  : ( argument ( ',' argument? )* )?
  ;

argument
  : '*' expression { expressions.unpacked(); }
  | '**' expression { expressions.unpackedKeywords(); }
  | expression
    ( '=' expression { expressions.keyword(); }
    | ( ':=' expression { expressions.namedExpr(); } )? ( comprehension { displays.generatorArgument(); } )?
    )
  ;

// Strings

strings
  : ( STRING { strings.literal(); } | fstring )+ { strings.concatenated(); }
  ;

fstring
  : ( FSTRING_START | TSTRING_START ) fstring_part* FSTRING_END { strings.formatted(); }
  ;

fstring_part
  : FSTRING_MIDDLE { strings.middle(); }
  | '{' assigned debug_mark conversion ( ':' format_spec )? '}' { strings.field(); }
  ;

debug_mark
  : ( '=' { strings.debug(); } )? { orAbsent(); }
  ;

conversion
  : ( '!' NAME { strings.conversion(); } )? { orAbsent(); }
  ;

format_spec
  : fstring_part* { strings.formatSpec(); }
  ;
