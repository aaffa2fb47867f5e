// SPDX-License-Identifier: GPL-2.0-or-later
#include <linux/module.h>

extern struct module *modules;
const char *module_symname(struct module *mod, unsigned int i, unsigned long *addr);

int strcmp(const char *a, const char *b);

int module_kallsyms_on_each_symbol(const char *modname,
				   int (*fn)(void *, const char *,
					     struct module *, unsigned long),
				   void *data)
{
	struct module *mod;
	unsigned long addr;
	unsigned int i;
	int ret = 0;

	for (mod = modules; mod && !ret; mod = mod->next) {
		if (modname && strcmp(modname, mod->name))
			continue;
		for (i = 0; i < mod->num_symtab && !ret; i++) {
			const char *name = module_symname(mod, i, &addr);

			ret = fn(data, name, mod, addr);
		}
	}
	return ret;
}
