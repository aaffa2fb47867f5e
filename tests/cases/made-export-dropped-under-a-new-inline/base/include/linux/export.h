/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _LINUX_EXPORT_H
#define _LINUX_EXPORT_H

#define EXPORT_SYMBOL(s) extern __typeof__(s) s
#define EXPORT_SYMBOL_GPL(s) extern __typeof__(s) s

#endif /* _LINUX_EXPORT_H */
