// SPDX-License-Identifier: GPL-2.0
#include <linux/kernel.h>
#include <linux/module.h>

int strcmp(const char *a, const char *b);
int kallsyms_on_each_symbol(int (*fn)(void *data, const char *name,
				      unsigned long addr), void *data);

struct kallsyms_data {
	unsigned long *addrs;
	const char **syms;
	size_t cnt;
	size_t found;
};

static int kallsyms_callback(void *data, const char *name, unsigned long addr)
{
	struct kallsyms_data *args = data;
	size_t i;

	for (i = 0; i < args->cnt; i++) {
		if (strcmp(args->syms[i], name))
			continue;
		args->addrs[i] = addr;
		args->found++;
	}
	return args->found == args->cnt;
}

static int module_kallsyms_callback(void *data, const char *name,
				    struct module *mod, unsigned long addr)
{
	return kallsyms_callback(data, name, addr);
}

/**
 * ftrace_lookup_symbols - addresses of a list of names
 * @sorted_syms: the names
 * @cnt: how many
 * @addrs: where the addresses go
 */
int ftrace_lookup_symbols(const char **sorted_syms, size_t cnt,
			  unsigned long *addrs)
{
	struct kallsyms_data args = {
		.addrs = addrs, .syms = sorted_syms, .cnt = cnt,
	};

	kallsyms_on_each_symbol(kallsyms_callback, &args);
	if (args.found != cnt)
		module_kallsyms_on_each_symbol(module_kallsyms_callback, &args);
	return args.found == cnt ? 0 : -EINVAL;
}
