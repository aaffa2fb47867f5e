// SPDX-License-Identifier: GPL-2.0-only
#include <linux/kernel.h>
#include <linux/irq_work.h>

struct iio_trigger {
	int id;
	unsigned long flags;
	void *driver_data;
};

struct iio_sysfs_trig {
	struct iio_trigger *trig;
	struct irq_work work;
	int id;
};

struct iio_trigger *iio_trigger_alloc(const char *fmt, int id);
void iio_trigger_poll(struct iio_trigger *trig);

static void iio_sysfs_trigger_work(struct irq_work *work)
{
	struct iio_sysfs_trig *trig = container_of(work, struct iio_sysfs_trig,
						   work);

	iio_trigger_poll(trig->trig);
}

int iio_sysfs_trigger_probe(struct iio_sysfs_trig *t, int id)
{
	if (id < 0)
		return -EINVAL;
	t->id = id;
	t->trig = iio_trigger_alloc("sysfstrig%d", id);
	if (!t->trig)
		return -ENOMEM;

	t->trig->driver_data = t;
	t->trig->flags = 0;
	init_irq_work(&t->work, iio_sysfs_trigger_work);
	return 0;
}

bool iio_sysfs_trigger_now(struct iio_sysfs_trig *t)
{
	return irq_work_queue(&t->work);
}
