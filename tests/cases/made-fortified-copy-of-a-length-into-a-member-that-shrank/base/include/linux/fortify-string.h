/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _FORTIFY_STRING_H
#define _FORTIFY_STRING_H

#include <linux/types.h>

void __write_overflow_field(void) __attribute__((__error__("detected write beyond size of field")));
void *__memcpy(void *d, const void *s, size_t n);

#define memcpy(p, q, n) ({ \
	if (__builtin_constant_p(n) && (n) > __builtin_object_size(p, 1)) \
		__write_overflow_field(); \
	__memcpy(p, q, n); \
})

#endif
