"""Every morning: do the runs that are due.

The day of the schedule is passed on, so that a day that is run again asks the same question.
"""

import pendulum
from airflow import DAG
from airflow.operators.bash import BashOperator

with DAG(
    dag_id="opencpas_due",
    schedule="15 5 * * *",
    start_date=pendulum.datetime(2026, 1, 1, tz="UTC"),
    catchup=False,
    max_active_runs=1,
) as dag:
    BashOperator(
        task_id="run_due",
        bash_command=(
            "/opt/opencpas/opencpas run /srv/opencpas/my-mission"
            " --out /srv/opencpas/out --due --on {{ data_interval_end | ds }}"
        ),
        retries=0,
    )
