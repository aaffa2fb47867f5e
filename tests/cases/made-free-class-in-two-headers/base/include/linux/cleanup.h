/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _CLEANUP_H
#define _CLEANUP_H

#define DEFINE_FREE(_name, _type, _free) \
	static inline void __free_##_name(void *p) { _type _T = *(_type *)p; _free; }
#define __free(_name) __attribute__((__cleanup__(__free_##_name)))

#endif
