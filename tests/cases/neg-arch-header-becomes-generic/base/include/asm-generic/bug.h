/* SPDX-License-Identifier: GPL-2.0-only */
#ifndef _ASM_GENERIC_BUG_H
#define _ASM_GENERIC_BUG_H

#define BUG_ON(x) ((void)(x))

#endif /* _ASM_GENERIC_BUG_H */
