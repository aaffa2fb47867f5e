/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _LINUX_MUTEX_H
#define _LINUX_MUTEX_H
struct mutex {
	int owner;
};
void mutex_lock(struct mutex *lock);
void mutex_unlock(struct mutex *lock);
static inline void __class_mutex_exit(struct mutex **l)
{
	mutex_unlock(*l);
}
static inline struct mutex *__class_mutex_ctor(struct mutex *l)
{
	mutex_lock(l);
	return l;
}
#define guard_mutex(l) struct mutex *__g __attribute__((cleanup(__class_mutex_exit))) = __class_mutex_ctor(l)
#endif
