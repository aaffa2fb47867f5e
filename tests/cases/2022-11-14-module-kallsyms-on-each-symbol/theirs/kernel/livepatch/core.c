// SPDX-License-Identifier: GPL-2.0-or-later
#include <linux/module.h>

int strcmp(const char *a, const char *b);

struct klp_find_arg {
	const char *name;
	unsigned long addr;
};

static int klp_find_callback(void *data, const char *name,
			     struct module *mod, unsigned long addr)
{
	struct klp_find_arg *args = data;

	if (strcmp(args->name, name))
		return 0;
	args->addr = addr;
	return 1;
}

unsigned long klp_find_object_symbol(const char *objname, const char *name)
{
	struct klp_find_arg args = { .name = name };

	module_kallsyms_on_each_symbol(objname, klp_find_callback, &args);
	return args.addr;
}
