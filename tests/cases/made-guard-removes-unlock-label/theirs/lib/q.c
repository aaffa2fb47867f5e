// SPDX-License-Identifier: GPL-2.0-only
#include <linux/kernel.h>

struct mutex {
	int owner;
};

void mutex_lock(struct mutex *m);
void mutex_unlock(struct mutex *m);

static inline struct mutex *q_lock(struct mutex *m)
{
	mutex_lock(m);
	return m;
}

static inline void q_unlock(struct mutex **m)
{
	mutex_unlock(*m);
}

struct queue {
	struct mutex m;
	int len;
	bool dead;
	int seen;
};

int queue_add(struct queue *q)
{
	int ret;

	mutex_lock(&q->m);
	if (q->len > 8) {
		ret = -ENOMEM;
		goto out_unlock;
	}
	q->seen = 1;
	q->seen += 2;
	q->len++;
	if (q->dead) {
		ret = -EINVAL;
		goto out_unlock;
	}
	q->seen += 3;
	q->seen += 4;
	ret = 0;
out_unlock:
	mutex_unlock(&q->m);
	return ret;
}

int queue_len(struct queue *q)
{
	return q->len;
}
