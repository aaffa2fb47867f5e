/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _LINUX_COMPILER_H
#define _LINUX_COMPILER_H

#define __iomem
#define __printf(a, b)		__attribute__((__format__(__printf__, a, b)))

#endif
