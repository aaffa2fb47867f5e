// SPDX-License-Identifier: GPL-2.0-only
/*
 * Macros used at file level. What a macro makes is known for the few that every
 * kernel tree has; of the others the arguments are kept, so that a later look at
 * the tree's own definition, or at a name pasted from them, is possible.
 */
#include "capi/cfile-internal.h"

#include "base/bytes.h"
#include "capi/expand.h"
#include "capi/static-call.h"
#include "capi/trace-name.h"

#define MAX_ARGS 12

struct call {
	uint32_t name, open, close;	/* tokens */
	struct {
		uint32_t first, last;
	} arg[MAX_ARGS];
	unsigned int n;
	const char *text;		/* the macro's name */
};

static void read_call(struct cfile_parser *c, uint32_t i, struct call *call)
{
	uint32_t k = i + 2;

	*call = (struct call){ .name = i, .open = i + 1,
			       .text = parse_text(&c->p, i) };
	call->close = parse_match(&c->p, i + 1) - 1;
	while (k < call->close && call->n < MAX_ARGS) {
		uint32_t end = parse_find(&c->p, k, call->close, ',');

		call->arg[call->n].first = k;
		call->arg[call->n++].last = end;
		k = end + 1;
	}
}

/* Argument @n when it is one word, else NULL. */
static const char *arg_word(struct cfile_parser *c, const struct call *call,
			    unsigned int n)
{
	if (n >= call->n || call->arg[n].last != call->arg[n].first + 1 ||
	    parse_tok(&c->p, call->arg[n].first)->kind != TOK_IDENT)
		return NULL;
	return parse_text(&c->p, call->arg[n].first);
}

static const char *arg_type(struct cfile_parser *c, const struct call *call,
			    unsigned int n)
{
	struct declr d;
	struct spec s;
	uint32_t i;

	if (n >= call->n)
		return "?";
	i = parse_specs(&c->p, call->arg[n].first, call->arg[n].last, &s);
	if (!*s.type)
		return "?";
	parse_declarator(&c->p, i, call->arg[n].last, s.type, &d);
	return d.type;
}

/* name → the variable it declares */
struct var_macro {
	const char *prefix;
	const char *type;	/* NULL: argument 0, and the name is argument 1 */
};

static const struct var_macro var_macros[] = {
	{ "DEFINE_PER_CPU", NULL },
	{ "DECLARE_PER_CPU", NULL },
	{ "DEFINE_STATIC_PER_CPU", NULL },
	{ "LIST_HEAD", "struct list_head" },
	{ "HLIST_HEAD", "struct hlist_head" },
	{ "LLIST_HEAD", "struct llist_head" },
	{ "DEFINE_MUTEX", "struct mutex" },
	{ "DEFINE_SPINLOCK", "spinlock_t" },
	{ "DEFINE_RAW_SPINLOCK", "raw_spinlock_t" },
	{ "DEFINE_RWLOCK", "rwlock_t" },
	{ "DECLARE_RWSEM", "struct rw_semaphore" },
	{ "DECLARE_WAIT_QUEUE_HEAD", "wait_queue_head_t" },
	{ "DECLARE_WORK", "struct work_struct" },
	{ "DECLARE_DELAYED_WORK", "struct delayed_work" },
	{ "DECLARE_COMPLETION", "struct completion" },
	{ "DECLARE_BITMAP", "unsigned long []" },
	{ "DEFINE_TIMER", "struct timer_list" },
	{ "DEFINE_IDA", "struct ida" },
	{ "DEFINE_IDR", "struct idr" },
	{ "DEFINE_XARRAY", "struct xarray" },
	{ "DEFINE_STATIC_KEY_FALSE", "struct static_key_false" },
	{ "DEFINE_STATIC_KEY_TRUE", "struct static_key_true" },
	{ "DECLARE_STATIC_KEY_FALSE", "struct static_key_false" },
	{ "DECLARE_STATIC_KEY_TRUE", "struct static_key_true" },
	{ "BLOCKING_NOTIFIER_HEAD", "struct blocking_notifier_head" },
	{ "ATOMIC_NOTIFIER_HEAD", "struct atomic_notifier_head" },
	{ "RAW_NOTIFIER_HEAD", "struct raw_notifier_head" },
	{ "DEFINE_", "?" },
	{ "DECLARE_", "?" },
};

static bool var_macro(struct cfile_parser *c, const struct call *call,
		      uint16_t flags)
{
	for (size_t i = 0; i < sizeof(var_macros) / sizeof(var_macros[0]); i++) {
		const struct var_macro *m = &var_macros[i];
		unsigned int at = m->type ? 0 : 1;
		const char *name;
		struct fact *f;

		if (!string_begins(call->text, m->prefix))
			continue;
		name = arg_word(c, call, at);
		if (!name)
			return false;
		f = cfile_add(c, FACT_VAR, name,
			      m->type ? m->type : arg_type(c, call, 0),
			      call->arg[at].first);
		f->flags |= flags | FACT_MADE;
		return true;
	}
	return false;
}

static void made_func(struct cfile_parser *c, const char *name, const char *type,
		      uint16_t flags, uint32_t at, const sub_vec *subs)
{
	struct fact *f = cfile_add(c, FACT_FUNC, name, type, at);

	f->flags |= flags | FACT_MADE;
	cfile_subs(c, f, subs);
}

/* SYSCALL_DEFINEn(name, type, arg, …) */
static bool syscall_macro(struct cfile_parser *c, const struct call *call)
{
	const char *name = arg_word(c, call, 0);
	bool compat = string_begins(call->text, "COMPAT_SYSCALL_DEFINE");
	sub_vec subs = VEC_INIT;

	if (!name || (!compat && !string_begins(call->text, "SYSCALL_DEFINE")))
		return false;
	for (unsigned int k = 1; k + 1 < call->n; k += 2) {
		struct fact_sub *s = VEC_ADD(&subs);
		const char *n = arg_word(c, call, k + 1);

		s->type = build_cstr(&c->b, arg_type(c, call, k));
		s->name = build_cstr(&c->b, n);
		s->line = parse_tok(&c->p, call->arg[k].first)->line;
	}
	made_func(c, arena_printf(&c->tmp, "%s%s", compat ? "compat_sys_" : "sys_",
				  name),
		  "long", 0, call->arg[0].first, &subs);
	VEC_RELEASE(&subs);
	return true;
}

/* name → a variable whose name has it as a part */
struct pasting_macro {
	const char *start;	/* of the macro: the whole, or up to an underscore */
	const char *before, *after, *type;
	bool opens;		/* a function of that name and _open, too */
};

static const struct pasting_macro pasting_macros[] = {
	{ "DEFINE_SHOW_ATTRIBUTE", "", "_fops", "const struct file_operations", true },
	{ "DEFINE_SHOW_STORE_ATTRIBUTE", "", "_fops", "const struct file_operations", true },
	{ "DEFINE_SEQ_ATTRIBUTE", "", "_fops", "const struct file_operations", true },
	{ "DEFINE_PROC_SHOW_ATTRIBUTE", "", "_proc_ops", "const struct proc_ops", true },
	{ "DEVICE_ATTR", "dev_attr_", "", "struct device_attribute", false },
	{ "DRIVER_ATTR", "driver_attr_", "", "struct driver_attribute", false },
	{ "CLASS_ATTR", "class_attr_", "", "struct class_attribute", false },
	{ "BUS_ATTR", "bus_attr_", "", "struct bus_attribute", false },
	{ "BIN_ATTR", "bin_attr_", "", "struct bin_attribute", false },
	{ "SENSOR_DEVICE_ATTR", "sensor_dev_attr_", "", "?", false },
	{ "IIO_DEVICE_ATTR", "iio_dev_attr_", "", "struct iio_dev_attr", false },
	{ "IIO_CONST_ATTR", "iio_const_attr_", "", "struct iio_const_attr", false },
	{ "ATTRIBUTE_GROUPS", "", "_groups", "const struct attribute_group *[]", false },
};

static bool pasting_macro(struct cfile_parser *c, const struct call *call,
			  uint16_t flags)
{
	const char *name = arg_word(c, call, 0);

	for (size_t i = 0; name && i < sizeof(pasting_macros) / sizeof(pasting_macros[0]);
	     i++) {
		const struct pasting_macro *m = &pasting_macros[i];
		size_t n = strlen(m->start);
		struct fact *f;

		if (!string_begins(call->text, m->start) ||
		    (call->text[n] && call->text[n] != '_'))
			continue;
		f = cfile_add(c, FACT_VAR,
			      arena_printf(&c->tmp, "%s%s%s", m->before, name, m->after),
			      m->type, call->arg[0].first);
		f->flags |= flags | FACT_MADE;
		if (m->opens) {
			f = cfile_add(c, FACT_FUNC, arena_cat(&c->tmp, name, "_open"), "int",
				      call->arg[0].first);
			f->flags |= FACT_MADE | FACT_STATIC | FACT_DEFINED | FACT_COND_ARITY;
		}
		return true;
	}
	return false;
}

/* How a macro of linux/cleanup.h says what CLASS() and guard() are given. */
enum class_takes {
	TAKES_PARAMS,	/* parameters, as a function has them */
	TAKES_TYPE,	/* what argument 1 is of */
	TAKES_POINTER,	/* a pointer to that */
	TAKES_NOTHING,
	TAKES_LOCK,	/* what the class without the ending takes, if it is its value */
	TAKES_ANYTHING,
};

struct class_macro {
	const char *name;
	enum class_takes takes;
	unsigned int at;	/* argument with the first parameter */
	bool ends;		/* argument 1 is the ending of the class's name */
};

static const struct class_macro class_macros[] = {
	{ "DEFINE_CLASS", TAKES_PARAMS, 4, false },
	{ "EXTEND_CLASS", TAKES_PARAMS, 3, true },
	{ "DEFINE_GUARD", TAKES_TYPE, 1, false },
	{ "DEFINE_GUARD_COND", TAKES_LOCK, 1, true },
	{ "DEFINE_LOCK_GUARD_0", TAKES_NOTHING, 1, false },
	{ "DEFINE_LOCK_GUARD_1", TAKES_POINTER, 1, false },
	{ "DEFINE_LOCK_GUARD_1_COND", TAKES_ANYTHING, 1, true },
};

/* The parameters of the function that makes an object of the class. */
static void class_params(struct cfile_parser *c, const struct call *call,
			 const struct class_macro *m, sub_vec *subs, uint16_t *flags)
{
	const char *type = arg_type(c, call, 1);
	param_vec params = VEC_INIT;

	switch (m->takes) {
	case TAKES_PARAMS:
		if (call->n > m->at)
			parse_params_from(&c->p, call->arg[m->at].first, call->close, &params,
					  flags);
		break;
	case TAKES_TYPE:
		VEC_PUSH(&params, (struct param){ .type = type });
		break;
	case TAKES_POINTER:
		VEC_PUSH(&params, (struct param){ .type = arena_cat(&c->tmp, type, " *") });
		break;
	case TAKES_LOCK:
		type = arena_printf(&c->tmp, "class_%s_t", arg_word(c, call, 0));
		VEC_PUSH(&params, (struct param){ .type = type });
		break;
	case TAKES_ANYTHING:
		VEC_PUSH(&params, (struct param){ .type = "?" });
		break;
	case TAKES_NOTHING:
		break;
	}
	for (size_t i = 0; i < params.n; i++)
		VEC_PUSH(subs, (struct fact_sub){
			.name = build_cstr(&c->b, params.items[i].name),
			.type = build_cstr(&c->b, params.items[i].type),
			.line = parse_tok(&c->p, call->arg[0].first)->line });
	VEC_RELEASE(&params);
}

/* What CLASS(name, …)(…), guard(name)(…) and their like do: one function stands for all. */
static void class_made(struct cfile_parser *c, const struct call *call,
		       const struct class_macro *m, const char *name)
{
	uint16_t flags = FACT_INLINE | FACT_STATIC | FACT_DEFINED;
	const char *type = "?";
	sub_vec subs = VEC_INIT;

	if (m->takes == TAKES_TYPE || (m->takes == TAKES_PARAMS && !m->ends))
		type = arg_type(c, call, 1);
	if (m->ends) {
		type = arena_printf(&c->tmp, "class_%s_t", name);
		name = arena_cat(&c->tmp, name, arg_word(c, call, 1));
	}
	class_params(c, call, m, &subs, &flags);
	made_func(c, arena_printf(&c->tmp, "class_%s_constructor", name), type, flags,
		  call->arg[0].first, &subs);
	VEC_RELEASE(&subs);
	/* … and of what CLASS(name, x) declares */
	if (type[0] != '?')
		cfile_add(c, FACT_TYPEDEF, arena_printf(&c->tmp, "class_%s_t", name), type,
			  call->arg[0].first)->flags |= FACT_MADE;
}

/*
 * linux/cleanup.h: DEFINE_FREE(name, …) makes what __free(name) pastes, the
 * others what CLASS(name, …) and guard(name) do.
 */
static bool cleanup_macro(struct cfile_parser *c, const struct call *call)
{
	const char *name = arg_word(c, call, 0);
	const sub_vec none = VEC_INIT;

	if (!name)
		return false;
	if (strcmp(call->text, "DEFINE_FREE") == 0) {
		made_func(c, arena_cat(&c->tmp, "__free_", name), "?",
			  FACT_INLINE | FACT_STATIC | FACT_COND_ARITY | FACT_DEFINED,
			  call->arg[0].first, &none);
		return true;
	}
	for (size_t i = 0; i < sizeof(class_macros) / sizeof(class_macros[0]); i++) {
		const struct class_macro *m = &class_macros[i];

		if (strcmp(call->text, m->name) != 0 || (m->ends && !arg_word(c, call, 1)))
			continue;
		class_made(c, call, m, name);
		return true;
	}
	return false;
}

/*
 * DECLARE_EVENT_CLASS(name, TP_PROTO(params), …) makes event_class_name(params), for
 * DEFINE_EVENT(name, …).
 */
static bool event_class_macro(struct cfile_parser *c, const struct call *call)
{
	uint16_t flags = FACT_MADE | FACT_INLINE | FACT_STATIC | FACT_DEFINED;
	const char *name = arg_word(c, call, 0), *made;

	if (strcmp(call->text, "DECLARE_EVENT_CLASS") != 0 || !name)
		return false;
	made = arena_printf(&c->tmp, "event_class_%s", name);
	if (call->n > 1 && parse_is(&c->p, call->arg[1].first, "TP_PROTO") &&
	    parse_op(&c->p, call->arg[1].first + 1, '('))
		cfile_func(c, made, "void", flags, call->arg[0].first,
			   call->arg[1].first + 1);
	else
		cfile_add(c, FACT_VAR, made, "?", call->arg[0].first)->flags |= flags;
	return true;
}

/* LSM_HOOK(ret, default, name, params…) makes a member, see facts.h. */
static bool hook_macro(struct cfile_parser *c, const struct call *call)
{
	_cleanup_strbuf_ struct strbuf type = STRBUF_INIT;
	const char *name = arg_word(c, call, 2);

	if (strcmp(call->text, "LSM_HOOK") != 0 || !name || call->n == MAX_ARGS)
		return false;
	strbuf_addf(&type, "%s (*)(", arg_type(c, call, 0));
	for (unsigned int k = 3; k < call->n; k++)
		strbuf_addf(&type, "%s%s", k > 3 ? ", " : "", arg_type(c, call, k));
	strbuf_addstr(&type, call->n > 3 ? ")" : "void)");
	cfile_add(c, FACT_VAR, arena_cat(&c->tmp, LSM_HOOK_PREFIX, name),
		  arena_strndup(&c->tmp, type.buf, type.len), call->arg[2].first)
		->flags |= FACT_MADE;
	return true;
}

/* … and what takes a function for it: `register_trace_name(void (*)(void *, params), void *)` */
static void probe_functions(struct cfile_parser *c, const char *name, uint32_t i, uint32_t params)
{
	static const char *const how[] = { "register_trace_", "unregister_trace_" };
	const char *more = c->b.names ? "void" : parse_params_text(&c->p, params);
	const char *type = strcmp(more, "void") == 0 ? "void (*)(void *)" :
				   arena_printf(&c->tmp, "void (*)(void *, %s)", more);

	for (size_t k = 0; k < 2; k++) {
		struct fact_sub sub[2] = {
			{ .name = build_cstr(&c->b, "probe"), .type = build_cstr(&c->b, type) },
			{ .name = build_cstr(&c->b, "data"), .type = build_cstr(&c->b, "void *") },
		};
		sub_vec subs = VEC_INIT;
		struct fact *f;

		for (size_t n = 0; n < 2 && !c->b.names; n++)
			VEC_PUSH(&subs, sub[n]);
		f = cfile_add(c, FACT_FUNC, arena_cat(&c->tmp, how[k], name), "int", i);
		f->flags |= FACT_MADE | FACT_INLINE | FACT_STATIC;
		cfile_subs(c, f, &subs);
		VEC_RELEASE(&subs);
	}
}

/* TRACE_EVENT(name, TP_PROTO(params), …) makes trace_name(params). */
static bool trace_macro(struct cfile_parser *c, const struct call *call)
{
	bool known = trace_is_maker(call->text);

	for (unsigned int k = 1; known && k < call->n; k++) {
		uint32_t at = call->arg[k].first;
		const char *name = arg_word(c, call, k - 1);

		if (!parse_is(&c->p, at, "TP_PROTO") || !name ||
		    !parse_op(&c->p, at + 1, '('))
			continue;
		cfile_func(c, arena_printf(&c->tmp, "trace_%s", name), "void",
			   FACT_MADE | FACT_INLINE | FACT_STATIC | FACT_DEFINED,
			   call->arg[k - 1].first, at + 1);
		cfile_add(c, FACT_FUNC,
			  arena_printf(&c->tmp, "trace_%s_enabled", name), "bool",
			  call->arg[k - 1].first)
			->flags |= FACT_MADE | FACT_INLINE | FACT_STATIC;
		probe_functions(c, name, call->arg[k - 1].first, at + 1);
		return true;
	}
	return false;
}

static void record(struct cfile_parser *c, const struct call *call,
		   uint16_t flags)
{
	sub_vec subs = VEC_INIT;
	struct fact *f;

	for (unsigned int k = 0; k < call->n; k++) {
		const struct tok *t = parse_tok(&c->p, call->arg[k].first);
		struct fact_sub *s = VEC_ADD(&subs);

		if (t->kind == TOK_IDENT || t->kind == TOK_NUM)
			s->name = build_cstr(&c->b, parse_text(&c->p, call->arg[k].first));
		s->line = t->line;
	}
	f = cfile_add(c, FACT_INVOKE, call->text, "", call->name);
	f->flags |= flags;
	cfile_subs(c, f, &subs);
	VEC_RELEASE(&subs);
}

/* Text of argument @n as it stands. */
static const char *arg_text(struct cfile_parser *c, const struct call *call,
			    unsigned int n)
{
	const struct tok *a = parse_tok(&c->p, call->arg[n].first);
	const struct tok *z = parse_tok(&c->p, call->arg[n].last - 1);

	if (call->arg[n].last <= call->arg[n].first)
		return "";
	return arena_strndup(&c->tmp, c->p.lx->src + a->off,
			     tok_span(a, z));
}

/* DECLARE_STATIC_CALL(key, target), DEFINE_STATIC_CALL() and its forms (static-call.h) */
static void static_call_macro(struct cfile_parser *c, const struct call *call)
{
	const char *key = arg_word(c, call, 0);

	if (key && call->n == 2 &&
	    (string_begins(call->text, "DECLARE_STATIC_CALL") ||
	     string_begins(call->text, "DEFINE_STATIC_CALL")))
		cfile_add(c, FACT_VAR, arena_cat(&c->tmp, STATIC_CALL_PREFIX, key),
			  arg_text(c, call, 1), call->arg[0].first)->flags |= FACT_MADE;
}

/* What the file's own macro makes of the arguments, read as declarations. */
static void expand(struct cfile_parser *c, const struct call *call, bool ends)
{
	_cleanup_strbuf_ struct strbuf text = STRBUF_INIT;
	_cleanup_lexed_ struct lexed lx = { 0 };
	const struct tok *at = parse_tok(&c->p, call->name);
	uint32_t guard = parse_guard(&c->p, at->cond);
	size_t n_facts = c->b.facts.n, n_subs = c->b.subs.n;
	_cleanup_free_ uint32_t *no_guards = NULL;
	struct cfile_parser sub = *c;
	const char *args[MAX_ARGS];

	if (c->made)
		return;
	for (unsigned int k = 0; k < call->n; k++)
		args[k] = arg_text(c, call, k);
	if (!expand_call(&text, expand_find_in_file,
			 (void *)(uintptr_t)c->p.lx, call->text,
			 strlen(call->text), args, call->n))
		return;
	/* `DECLARE_X(name);`: a prototype, perhaps */
	if (ends && !strpbrk(text.buf, ";{") && strchr(text.buf, '('))
		strbuf_addch(&text, ';');
	if (!strpbrk(text.buf, ";{"))
		return;
	lex(&lx, text.buf, text.len, LEX_DECLS);
	/* An argument may hold conditionals of its own; they do not count. */
	no_guards = mem_zalloc(lx.conds.n * sizeof(*no_guards));
	sub.p.lx = &lx;
	sub.p.guards = no_guards;
	sub.p.b = &sub.b;
	sub.p.tmp = &sub.tmp;
	sub.full = false;
	sub.made = true;
	cfile_scope(&sub);
	c->b = sub.b;
	c->tmp = sub.tmp;
	for (size_t i = n_facts; i < c->b.facts.n; i++) {
		struct fact *f = &c->b.facts.items[i];

		f->line = f->end_line = at->line;
		f->flags |= FACT_MADE;
		f->group = at->cond;
		f->guard = guard;
	}
	for (size_t i = n_subs; i < c->b.subs.n; i++)
		c->b.subs.items[i].line = at->line;
}

static void body(struct cfile_parser *c, uint32_t open, uint32_t after,
		 uint32_t params)
{
	struct cbody b = { .fact = (uint32_t)c->b.facts.n - 1, .first = open,
			   .last = after, .params = params };

	c->b.facts.items[b.fact].flags |= FACT_DEFINED;
	c->b.facts.items[b.fact].end_line = parse_tok(&c->p, after - 1)->line;
	if (c->full)
		VEC_PUSH(&c->cf->bodies, b);
}

uint32_t invoke_read(struct cfile_parser *c, uint32_t i, uint16_t flags)
{
	uint32_t after = parse_match(&c->p, i + 1);
	struct call call;

	read_call(c, i, &call);
	record(c, &call, flags);
	if (string_begins(call.text, "EXPORT_") && arg_word(c, &call, 0)) {
		cfile_add(c, FACT_EXPORT, arg_word(c, &call, 0), call.text, i);
	} else if (!syscall_macro(c, &call) && !trace_macro(c, &call) &&
		   !event_class_macro(c, &call) && !cleanup_macro(c, &call) &&
		   !hook_macro(c, &call)) {
		if (!pasting_macro(c, &call, flags))
			(void)var_macro(c, &call, flags);
		static_call_macro(c, &call);
		expand(c, &call, parse_op(&c->p, after, ';'));
	}
	if (parse_op(&c->p, after, '{')) {
		uint32_t end = parse_match(&c->p, after);

		body(c, after, end, i + 1);
		return end;
	}
	if (parse_op(&c->p, after, '=')) {
		uint32_t end = parse_find(&c->p, after, (uint32_t)c->p.lx->toks.n - 1,
					  ';');

		return end + 1;
	}
	return parse_op(&c->p, after, ';') ? after + 1 : after;
}
