#ifndef _LINUX_MINMAX_H
#define _LINUX_MINMAX_H

#define __cmp(op, x, y)	((x) op (y) ? (x) : (y))

#define min(x, y)	__cmp(<, x, y)
#define max(x, y)	__cmp(>, x, y)

/*
 * Use these carefully: no type checking, and uses the arguments
 * multiple times. Use for obvious constants only.
 */
#define MIN(a, b)	__cmp(<, a, b)
#define MAX(a, b)	__cmp(>, a, b)

#endif
