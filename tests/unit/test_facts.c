// SPDX-License-Identifier: GPL-2.0-only
/* What is read from declarations: a table of texts and what they declare. */
#include <string.h>

#include "base/strbuf.h"
#include "capi/facts.h"
#include "unit.h"

struct row {
	const char *src, *facts;
};

static const struct row declarations[] = {
	/* kind name: type (parameters), statics and flags aside */
	{ "int f(struct a *p, int n);", "func f: int (struct a * p, int n)" },
	{ "static inline u8 f(void) { return 0; }", "func f: u8 ()" },
	{ "u8 __iomem *f(u8 __iomem *p);", "func f: u8 * (u8 * p)" },
	{ "s8 __user *x;", "var x: s8 *" },
	{ "unsigned long long int n;", "var n: unsigned long long" },
	{ "int __must_check f(const struct a *p);",
	  "func f: int (const struct a * p)" },
	/* a brace that only C++ sees */
	{ "#ifdef __cplusplus\nextern \"C\" {\n#endif\nint f(void);\n"
	  "#ifdef __cplusplus\n}\n#endif\n", "func f: int ()" },
	/* an attribute that a macro of the tree makes, behind and before */
	{ "int f(void) ATTR_WUR;", "func f: int ()" },
	{ "a_t f(a_t *p, int n) NONNULL(1) ATTR_WUR;",
	  "func f: a_t (a_t * p, int n)" },
	{ "EXTERN(const char *) f(const a_t *p);", "func f: const char * (const a_t * p)" },
	{ "EXTERN(void) f(void)\n{\n}\n", "func f: void ()" },
	{ "static u8 __aligned(8) X;", "var X: u8" },
	{ "static u8 ALIGNED(8) X;", "var X: u8" },
	{ "typedef int (*cb_t)(struct a *, int);",
	  "typedef cb_t: int (*)(struct a *, int)" },
	{ "void (*hook(int n))(long);", "func hook: void (*)(long) (int n)" },
	{ "int f(int n, ...);", "func f: int (int n)" },
	{ "#define m(a, b) ((a) + (b))\n", "macro m: ((a) + (b)) ( a,  b)" },
	{ "#define N 4\n", "macro N: 4" },
	{ "enum e { A, B = 3, };",
	  "enumerator A: enum e\nenumerator B: enum e\nenum e:  ( A, 3 B)" },
	/* lists of the file, and of another one */
	{ "#define LIST() x(A) x(B)\n#define x(n) n,\nenum e { LIST() N };",
	  "macro LIST: x(A) x(B)\nmacro x: n, ( n)\nenumerator A: enum e\n"
	  "enumerator B: enum e\nenumerator N: enum e\nenum e:  ( A,  B,  N)" },
	{ "#define MAKE(n) X_##n,\nenum e { LIST(MAKE) N };",
	  "macro MAKE: X_##n, ( n)\n"
	  "listed __listed_by_LIST: LIST(MAKE)\n#define MAKE(n) X_##n,\n"
	  "enumerator N: enum e\nenum e:  ( N)" },
	{ "#define m(t, n...) t n;\nstruct s { m(int, a, b) };",
	  "macro m: t __VA_ARGS__; ( t)\nstruct s:  (int a, int b)" },
	{ "struct s { int a; struct t *b, **c; u32 d : 3; };",
	  "struct s:  (int a, struct t * b, struct t ** c, u32 : d)" },
	{ "struct s { union { int a; long b; }; };",
	  "struct s:  (int a, long b)" },
	/* a tagged one that is embedded, and one in it */
	{ "struct s { int a; struct t { long b; struct { int c; } m; }; u8 d; };",
	  "struct t::m:  (int c)\nstruct t:  (long b, struct t::m m)\n"
	  "struct s:  (int a, long b, struct t::m m, u8 d)" },
	{ "struct s { u8 __iomem *base; DECLARE_BITMAP(bits, 8); };",
	  "struct s:  (u8 * base, unsigned long [] bits)" },
	{ "struct s { int (*op)(struct s *, int); };",
	  "struct s:  (int (*)(struct s *, int) op)" },
	{ "EXPORT_SYMBOL_GPL(f);", "export f: EXPORT_SYMBOL_GPL" },
	{ "SYSCALL_DEFINE2(dup2, unsigned int, oldfd, unsigned int, newfd) { }",
	  "func sys_dup2: long (unsigned int oldfd, unsigned int newfd)" },
	{ "TRACE_EVENT(sched_wake, TP_PROTO(struct a *p), TP_ARGS(p));",
	  "func trace_sched_wake: void (struct a * p)\n"
	  "func trace_sched_wake_enabled: bool ()\n"
	  "func register_trace_sched_wake: int (void (*)(void *, struct a *) probe, void * data)\n"
	  "func unregister_trace_sched_wake: int (void (*)(void *, struct a *) probe, "
	  "void * data)" },
	{ "#if 0\nint f(void);\n#endif\nint g(void);\n", "func g: int ()" },
	/* heads that conflict markers cut in two, with and without what follows */
	{ "int f(int a,\n<<<<<<< x\n\tint b);\n=======\n\tlong b);\n>>>>>>> y\n"
	  "int g(void);\n",
	  "func f: int (int a, long b)\nfunc f: int (int a, int b)\n"
	  "func g: int ()" },
	{ "int f(int a,\n<<<<<<< x\n\tint b)\n=======\n\tlong b)\n>>>>>>> y\n"
	  "{\n\treturn 0;\n}\n",
	  "func f: int (int a, long b)\nfunc f: int (int a, int b)" },
	{ "<<<<<<< x\nint f(int a)\n{\n\ta++;\n=======\nint f(long a)\n{\n"
	  ">>>>>>> y\n\treturn 0;\n}\n",
	  "func f: int (long a)\nfunc f: int (int a)" },
	/* a comment that a conflict cuts in two, at its head, at its end, and whole */
	{ "/*\n<<<<<<< x\n * it's f's\n */\nint f(int a);\n=======\n * it's g's\n */\n"
	  "int g(int a);\n>>>>>>> y\nint h(void);\n",
	  "func f: int (int a)\nfunc g: int (int a)\nfunc h: int ()" },
	{ "<<<<<<< x\nint f(int a);\n/* it's\n=======\nint g(int a);\n/* what\n>>>>>>> y\n"
	  " * isn't\n */\nint h(void);\n",
	  "func f: int (int a)\nfunc g: int (int a)\nfunc h: int ()" },
	{ "/*\n<<<<<<< x\n * it's\n=======\n * what\n>>>>>>> y\n * isn't\n */\n"
	  "int h(void);\n", "func h: int ()" },
	{ "/*\n<<<<<<< x\n * an example\n */\nint h(void);\n", "func h: int ()" },
	{ "int a =\n<<<<<<< x\n\tf(1;\n=======\n\tf(2);\n>>>>>>> y\n",
	  "var a: int" },
	{ "#define MK(n) static int get_##n(void) { return 0; }\nMK(x)\n",
	  "macro MK: static int get_##n(void) { return 0; } ( n)\n"
	  "func get_x: int ()" },
};

static const char *kind(const struct fact *f)
{
	switch (f->kind) {
	case FACT_FUNC:
		return "func";
	case FACT_MACRO:
	case FACT_CONST:
		return "macro";
	case FACT_VAR:
		return "var";
	case FACT_TYPEDEF:
		return "typedef";
	case FACT_STRUCT:
		return "struct";
	case FACT_ENUM:
		return "enum";
	case FACT_ENUMERATOR:
		return "enumerator";
	case FACT_EXPORT:
		return "export";
	case FACT_LISTED:
		return "listed";
	default:
		return NULL;
	}
}

static void add_fact(struct strbuf *sb, const struct facts *facts,
		     const struct fact *f)
{
	if (!kind(f))
		return;
	if (sb->len)
		strbuf_addch(sb, '\n');
	strbuf_addf(sb, "%s %s: %s", kind(f), facts_str(facts, f->name),
		    facts_str(facts, f->type));
	if (!f->n_subs && f->kind != FACT_FUNC)
		return;
	strbuf_addstr(sb, " (");
	for (uint32_t i = 0; i < f->n_subs; i++) {
		const struct fact_sub *s = &facts->subs[f->first_sub + i];

		strbuf_addf(sb, "%s%s %s", i ? ", " : "", facts_str(facts, s->type),
			    facts_str(facts, s->name));
	}
	strbuf_addch(sb, ')');
}

static void test_declarations(void **state)
{
	(void)state;
	for (size_t i = 0; i < sizeof(declarations) / sizeof(declarations[0]); i++) {
		const struct row *r = &declarations[i];
		_cleanup_strbuf_ struct strbuf sb = STRBUF_INIT;
		_cleanup_facts_ struct facts facts = FACTS_INIT;

		facts_scan(&facts, r->src, strlen(r->src));
		for (uint32_t k = 0; k < facts.n_facts; k++)
			add_fact(&sb, &facts, &facts.facts[k]);
		assert_string_equal(sb.buf, r->facts);
	}
}

static void add_name(struct strbuf *sb, const struct facts *facts, const struct fact *f)
{
	strbuf_addf(sb, "%s %s %d\n", fact_kind_name(f->kind), facts_str(facts, f->name),
		    f->flags & (FACT_STATIC | FACT_UNDEF | FACT_UNDONE));
}

static void list_names(struct strbuf *sb, const struct facts *facts)
{
	for (uint32_t i = 0; i < facts->n_facts; i++)
		add_name(sb, facts, &facts->facts[i]);
	for (uint32_t i = 0; i < facts->n_includes; i++)
		strbuf_addf(sb, "include %s %u\n", facts_str(facts, facts->includes[i].path),
			    facts->includes[i].angle);
}

/* For names alone less is read, and the names are the same. */
static void same_names(const char *src)
{
	_cleanup_strbuf_ struct strbuf whole = STRBUF_INIT, names = STRBUF_INIT;
	_cleanup_facts_ struct facts facts = FACTS_INIT, less = FACTS_INIT;

	facts_scan(&facts, src, strlen(src));
	facts_scan_names(&less, src, strlen(src));
	list_names(&whole, &facts);
	list_names(&names, &less);
	assert_string_equal(whole.buf, names.buf);
	assert_int_equal(less.n_subs ? facts_str(&less, less.subs[0].type)[0] : 0, 0);
}

/* A structure in each one: 2^24 readings of the innermost, did each read what is in it twice. */
static void test_embedded(void **state)
{
	_cleanup_strbuf_ struct strbuf src = STRBUF_INIT;
	_cleanup_facts_ struct facts facts = FACTS_INIT;
	uint32_t last;

	(void)state;
	for (int i = 0; i < 20; i++)
		strbuf_addf(&src, "struct s%d { int a%d; ", i, i);
	for (int i = 0; i < 20; i++)
		strbuf_addstr(&src, "}; ");
	facts_scan(&facts, src.buf, src.len);
	assert_int_equal(facts.n_facts, 20);
	last = facts.n_facts - 1;
	assert_string_equal(facts_str(&facts, facts.facts[last].name), "s0");
	assert_int_equal(facts.facts[last].n_subs, 20);
	assert_int_equal(facts.facts[0].n_subs, 1);
}

static void test_names(void **state)
{
	(void)state;
	for (size_t i = 0; i < sizeof(declarations) / sizeof(declarations[0]); i++)
		same_names(declarations[i].src);
	same_names("#include <a.h>\n#include \"b.h\"\n"
		   "#define M(n) static int n##_a(int k) { return k; }\nM(x)\n#undef M\n"
		   "#define L(n) n##_ONE, n##_TWO,\nenum e { L(P) Q };\n"
		   "#ifdef CONFIG_A\nstatic LIST_HEAD(all);\n#endif\n"
		   "struct s { struct t { int a; } in; enum { IN_A, IN_B } kind; };\n");
}

/* Nothing of these is left open: every member is known. */
static void test_closed(void **state)
{
	static const char *const srcs[] = {
		"struct s { u8 __iomem *a; s8 __rcu *b; };",
		"struct s { __le32 __iomem *a; struct t __percpu *b; };",
		"struct s { struct list_head list; struct t v[4]; };",
		"struct s { struct mutex m ____cacheline_aligned_in_smp; };",
	};

	(void)state;
	for (size_t i = 0; i < sizeof(srcs) / sizeof(srcs[0]); i++) {
		_cleanup_facts_ struct facts facts = FACTS_INIT;

		facts_scan(&facts, srcs[i], strlen(srcs[i]));
		assert_int_equal(facts.n_facts, 1);
		assert_int_equal(facts.facts[0].flags & FACT_OPEN, 0);
		for (uint32_t k = 0; k < facts.n_subs; k++)
			assert_string_not_equal(
				facts_str(&facts, facts.subs[k].type), "?");
	}
}

/* What macros among the members may declare. */
static void test_open(void **state)
{
	static const struct {
		const char *src, *words;
	} all[] = {
		{ "struct s { int a; MEMBER(8, int, b); MEMBER(8, x_t, c)[4]; };", " b x_t c" },
		{ "struct s { int a; LOCK(rx); void (*fn)(int named); };", " rx" },
		{ "struct s { MEMBER(8, int, b); struct COMMON; };", "*" },
		{ "struct s { MEMBER(8, int, b); COMMON_MEMBERS\n int *p[2]; };", "*" },
		{ "struct s { MEMBER(8, int, b); COMMON_MEMBERS; int a; };", "*" },
		{ "struct s { MEMBER(8, int, b); VLC v; VLC *w; };", " b" },
		{ "struct s { int a; };", "" },
	};

	(void)state;
	for (size_t i = 0; i < sizeof(all) / sizeof(all[0]); i++) {
		_cleanup_facts_ struct facts facts = FACTS_INIT;

		facts_scan(&facts, all[i].src, strlen(all[i].src));
		assert_int_equal(facts.n_facts, 1);
		assert_string_equal(facts_str(&facts, facts.facts[0].type), all[i].words);
		assert_int_equal(!(facts.facts[0].flags & FACT_OPEN), !*all[i].words);
	}
}

static void test_stored(void **state)
{
	const char *src = "int f(int a);\nstruct s { int b; };\n";
	_cleanup_facts_ struct facts facts = FACTS_INIT;
	_cleanup_facts_ struct facts again = FACTS_INIT;

	(void)state;
	facts_scan(&facts, src, strlen(src));
	assert_true(facts_load(&again, facts.block, facts.block_len));
	assert_int_equal(again.n_facts, facts.n_facts);
	assert_string_equal(facts_str(&again, again.facts[0].name), "f");
	facts_release(&again);
	assert_false(facts_load(&again, facts.block, facts.block_len - 1));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_declarations),
		cmocka_unit_test(test_embedded),
		cmocka_unit_test(test_names),
		cmocka_unit_test(test_closed),
		cmocka_unit_test(test_open),
		cmocka_unit_test(test_stored),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
