// SPDX-License-Identifier: GPL-2.0-only
/* Type texts, two of them, divided by a newline. */
#include "base/mem.h"
#include "capi/ctype.h"
#include "fuzz.h"

static void within(const char *whole, const char *part, size_t len)
{
	INSIST(!part || (part >= whole && part + len <= whole + strlen(whole)));
}

static void look_at(struct arena *a, const char *type)
{
	bool variadic, unsure;
	struct ctype t;
	unsigned int n;

	ctype_parse(&t, type);
	if (strcmp(t.base, "?") != 0)
		within(type, t.base, t.base_len);
	within(type, t.params, t.params_len);
	within(type, t.ret, t.ret_len);
	n = ctype_n_params(&t, &variadic, &unsure);
	INSIST(n <= t.params_len + 1);
	for (unsigned int i = 0; i <= n && i < 20; i++)
		(void)ctype_param(a, &t, i);
	(void)ctype_param(a, &t, UINT32_MAX);
	(void)ctype_is_number(&t);
	(void)ctype_result(a, type);
	(void)ctype_tag(a, type);
	INSIST(ctype_same_text(type, type));
}

static void turn(struct arena *a, const char *type)
{
	const char *t = type;

	for (int i = 0; t && i < 4; i++) {
		t = ctype_addr(a, t);
		if (t)
			look_at(a, t);
	}
	t = type;
	for (int i = 0; t && i < 4; i++) {
		t = ctype_deref(a, t);
		if (t)
			look_at(a, t);
	}
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	_cleanup_free_ char *one = mem_strndup((const char *)data, size);
	_cleanup_arena_ struct arena a = ARENA_INIT;
	char *two = strchr(one, '\n');

	if (two)
		*two++ = '\0';
	else
		two = one + strlen(one);
	look_at(&a, one);
	look_at(&a, two);
	turn(&a, one);
	turn(&a, two);
	look_at(&a, ctype_func_ptr(&a, one, two));
	INSIST(ctype_same_text(one, two) == ctype_same_text(two, one));
	return 0;
}
