// SPDX-License-Identifier: GPL-2.0-only
#include <linux/a.h>
#include "b.h"
struct foo;
int plain(void);
extern int __must_check two(const struct foo *f, unsigned long long n);
static inline __printf(1, 2) void say(const char *fmt, ...)
{
	if (fmt) { say("x{", 1); }
}
void (*pick(int which))(struct foo *, int);
int split(struct foo *a,
	  int (*fn)(struct foo *, void *),
	  void *data) __attribute__((nonnull(1)));
typeof(two) other;
EXPORT_SYMBOL_GPL(plain);
asmlinkage long sys_odd(int, int[], char *const *);
int old_style(a, b) int a; char *b; { return a; }
