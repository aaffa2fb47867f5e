#ifndef _LINUX_MINMAX_H
#define _LINUX_MINMAX_H

#define __cmp(op, x, y)	((x) op (y) ? (x) : (y))

#define min(x, y)	__cmp(<, x, y)
#define max(x, y)	__cmp(>, x, y)

#endif
