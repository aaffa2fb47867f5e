/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _SHOW_H
#define _SHOW_H

#ifndef CONFIG_DEBUG_FS
#define __DEFINE_SHOW(name)
#else
#define __DEFINE_SHOW(name)	int name##_show(int a);
#endif
#define DEFINE_SHOW(name)	__DEFINE_SHOW(name)

#endif
